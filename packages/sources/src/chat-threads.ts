/**
 * Which conversations of a chat have begun and which were only answered.
 *
 * @remarks
 * Unit: conversations and messages by the ids their platform gives them. What the platform itself says happened, such as that somebody joined, nobody
 * wrote: it begins no conversation, and what first answers it does.
 */
export class ChatThreads {
  readonly #opened = new Set<string>()
  readonly #answered = new Set<string>()
  readonly #notices = new Set<string>()

  /** Takes note of something the platform says happened. */
  notice(message: string): void {
    this.#notices.add(message)
  }

  /** Whether a conversation has begun. */
  has(thread: string): boolean {
    return this.#opened.has(thread)
  }

  /** Whether a message begins its conversation: as the first of it, or as the first answer to a notice. */
  begins(thread: string, isFirst: boolean): boolean {
    const begins = isFirst || (this.#notices.has(thread) && !this.#opened.has(thread))
    if (begins) this.#opened.add(thread)
    else this.#answered.add(thread)
    return begins
  }

  /** How many conversations were answered and never begun. */
  lacking(): number {
    return [...this.#answered].filter((thread) => !this.#opened.has(thread)).length
  }
}
