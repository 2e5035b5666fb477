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
  /** Conversations there are, of those a reader opens here. */
  readonly opened: number
  /** Those of them of whose replies nothing is said, neither how many there are nor that there is none. */
  readonly silent: number
}

/** How many replies a site counts to each conversation, and how many of them were told. */
export class RepliesCounted {
  readonly #said = new Map<string, number>()
  readonly #told = new Map<string, number>()
  /** Whether anything is said of a conversation's replies. */
  readonly #opened = new Map<string, boolean>()

  /** A conversation is there; `isSaid` where it holds its replies or says how many they are. */
  opens(thread: string, isSaid: boolean): void {
    this.#opened.set(thread, isSaid || this.#opened.get(thread) === true)
  }

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
    const silent = [...this.#opened].filter(([thread, isSaid]) => !isSaid && !this.#told.has(thread)).length
    const sum = { said: 0, told: 0, answered: this.#said.size, heard: 0, opened: this.#opened.size, silent }
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
