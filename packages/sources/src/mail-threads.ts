import { textCodes } from "@folkmoot/facts"
import { widened } from "./widened.ts"

/** A message that waits until it is known which conversation it answers. */
interface Waiting<A> {
  readonly parents: readonly string[]
  readonly message: A
}

/** Conversations by the names of messages, which are kept as bytes; there are as many as there are messages. */
class Roots {
  readonly #messages = textCodes()
  /** The conversations, by their numbers. */
  readonly #roots: string[] = []
  readonly #numbers = new Map<string, number>()
  /** By the code of a message the number of its conversation, one higher, so that nought says that there is none. */
  #within = new Int32Array(1024)

  get(id: string): string | undefined {
    const code = this.#messages.find(id)
    return code === -1 ? undefined : this.#roots[(this.#within[code] as number) - 1]
  }

  set(id: string, root: string): void {
    const code = this.#messages.codeOf(id)
    if (code >= this.#within.length) this.#within = widened(this.#within)
    let number = this.#numbers.get(root)
    if (number === undefined) this.#numbers.set(root, (number = this.#roots.push(root)))
    this.#within[code] = number
  }
}

/**
 * Which conversation each message of a mailing list belongs to, whatever order they come in.
 *
 * @remarks
 * A message belongs where the nearest message it names does, as far as that is at hand; programs cut the list of references short, so the
 * first named is only asked where nothing nearer is known. Messages whose ancestors come later wait for the end.
 */
export class MailThreads<A> {
  readonly #roots = new Roots()
  readonly #waiting = new Map<string, Waiting<A>>()
  readonly #repeated: (readonly [string, A])[] = []

  /** The conversation a message belongs to; nothing where that has to wait. Of messages with one id the first decides. */
  place(id: string, parents: readonly string[], message: A): string | undefined {
    const known = this.#roots.get(id)
    if (known !== undefined) return known
    let root: string | undefined = id
    for (const parent of parents) {
      if (parent === id) continue
      root = this.#roots.get(parent)
      if (root !== undefined) break
    }
    if (root !== undefined) this.#roots.set(id, root)
    else if (this.#waiting.has(id)) this.#repeated.push([id, message])
    else this.#waiting.set(id, { parents, message })
    return root
  }

  #settle(id: string): string {
    const path: string[] = []
    const seen = new Set<string>()
    let at = id
    let root: string | undefined
    while (root === undefined) {
      path.push(at)
      seen.add(at)
      const parents = this.#waiting.get(at)?.parents ?? []
      const next = parents.find((parent) => !seen.has(parent) && (this.#roots.get(parent) !== undefined || this.#waiting.has(parent)))
      if (next === undefined) root = parents.at(-1) ?? at
      else root = this.#roots.get(next)
      if (next !== undefined) at = next
    }
    for (const one of path) this.#roots.set(one, root)
    return root
  }

  /** The messages that had to wait, with their conversations: where the first message is not at hand, the name it is known by. */
  *rest(): Generator<readonly [root: string, message: A]> {
    for (const [id, { message }] of this.#waiting) yield [this.#roots.get(id) ?? this.#settle(id), message]
    for (const [id, message] of this.#repeated) yield [this.#roots.get(id) ?? id, message]
  }
}
