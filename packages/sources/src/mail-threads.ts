import { textCodes } from "@folkmoot/facts"
import { widened } from "./widened.ts"

/** A message that waits until it is known which conversation it answers. */
interface Waiting<A> {
  readonly parents: readonly number[]
  readonly message: A
}

/**
 * Which conversation each message of a mailing list belongs to, whatever order they come in.
 *
 * @remarks
 * A message belongs where the nearest message it names does, as far as that is at hand; programs cut the list of references short, so the
 * first named is only asked where nothing nearer is known. Messages whose ancestors come later wait for the end. Ids are kept as bytes: there are as
 * many as there are messages, and one that is a part of a file's text would keep all of that.
 */
export class MailThreads<A> {
  readonly #nameOf: (id: string) => string
  readonly #messages = textCodes()
  /** The names of conversations, by their numbers. */
  readonly #roots: string[] = []
  readonly #numbers = new Map<string, number>()
  /** By the code of a message the number of its conversation, one higher, so that nought says that there is none. */
  #within = new Int32Array(1024)
  readonly #waiting = new Map<number, Waiting<A>>()
  readonly #repeated: (readonly [number, A])[] = []

  /** A conversation is called what `nameOf` makes of the id of its first message. */
  constructor(nameOf: (id: string) => string) {
    this.#nameOf = nameOf
  }

  #rootOf(code: number): string | undefined {
    return code < 0 || code >= this.#within.length ? undefined : this.#roots[(this.#within[code] as number) - 1]
  }

  #set(code: number, root: string): string {
    while (code >= this.#within.length) this.#within = widened(this.#within)
    let number = this.#numbers.get(root)
    if (number === undefined) this.#numbers.set(root, (number = this.#roots.push(root)))
    this.#within[code] = number
    return root
  }

  /** The conversation a message belongs to; nothing where that has to wait. Of messages with one id the first decides. */
  place(id: string, parents: readonly string[], message: A): string | undefined {
    const code = this.#messages.codeOf(id)
    const known = this.#rootOf(code)
    if (known !== undefined) return known
    const others = parents.filter((parent) => parent !== id)
    if (others.length === 0) return this.#set(code, this.#nameOf(id))
    for (const parent of others) {
      const root = this.#rootOf(this.#messages.find(parent))
      if (root !== undefined) return this.#set(code, root)
    }
    if (this.#waiting.has(code)) this.#repeated.push([code, message])
    else this.#waiting.set(code, { parents: others.map((parent) => this.#messages.codeOf(parent)), message })
    return undefined
  }

  #settle(code: number): string {
    const path: number[] = []
    const seen = new Set<number>()
    let at = code
    let root: string | undefined
    while (root === undefined) {
      path.push(at)
      seen.add(at)
      const parents = this.#waiting.get(at)?.parents ?? []
      const next = parents.find((parent) => !seen.has(parent) && (this.#rootOf(parent) !== undefined || this.#waiting.has(parent)))
      if (next === undefined) root = this.#nameOf(this.#messages.textOf(parents.at(-1) ?? at))
      else {
        root = this.#rootOf(next)
        at = next
      }
    }
    for (const one of path) this.#set(one, root)
    return root
  }

  /** The messages that had to wait, with their conversations: where the first message is not at hand, the name it is known by. */
  *rest(): Generator<readonly [root: string, message: A]> {
    for (const [code, { message }] of this.#waiting) yield [this.#rootOf(code) ?? this.#settle(code), message]
    for (const [code, message] of this.#repeated) yield [this.#rootOf(code) ?? this.#settle(code), message]
  }
}
