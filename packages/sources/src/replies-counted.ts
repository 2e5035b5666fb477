import { mostAreMissing } from "./said.ts"

/** What a site counts of replies, and what of it was told. */
export interface RepliesCount {
  /** Replies the site counts. */
  readonly said: number
  /** Those of them that were told. */
  readonly told: number
  /** Conversations that are said to have replies. */
  readonly answered: number
  /** Conversations of whose replies at least half were told. */
  readonly heard: number
}

/** How many replies a site counts to each conversation, and how many of them were told. */
export class RepliesCounted {
  readonly #said = new Map<string, number>()
  readonly #told = new Map<string, number>()

  /** The number a site gives for a conversation; what is no count says nothing. */
  says(thread: string, count: number | undefined): void {
    if (count !== undefined && Number.isSafeInteger(count) && count > 0) this.#said.set(thread, count)
  }

  /** One reply was told. */
  tells(thread: string): void {
    this.#told.set(thread, (this.#told.get(thread) ?? 0) + 1)
  }

  /** The sum over all conversations. One that has more replies than are counted makes up for none that has fewer. */
  count(): RepliesCount {
    const sum = { said: 0, told: 0, answered: this.#said.size, heard: 0 }
    for (const [thread, said] of this.#said) {
      const told = Math.min(said, this.#told.get(thread) ?? 0)
      sum.said += said
      sum.told += told
      if (!mostAreMissing(said, told)) sum.heard += 1
    }
    return sum
  }
}

/** Whether most answered conversations lack most of their replies: then nothing can be told of who answered first. One strange number does not outweigh the rest. */
export const mostAreUnheard = ({ answered, heard }: Pick<RepliesCount, "answered" | "heard">): boolean => mostAreMissing(answered, heard)
