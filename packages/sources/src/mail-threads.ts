/** A message that waits until it is known which conversation it answers. */
interface Waiting<A> {
  readonly parents: readonly string[]
  readonly message: A
}

/**
 * Which conversation each message of a mailing list belongs to, whatever order they come in.
 *
 * @remarks
 * A message belongs where the nearest message it names does, as far as that is at hand; programs cut the list of references short, so the
 * first named is only asked where nothing nearer is known. Messages whose ancestors come later wait for the end.
 */
export class MailThreads<A> {
  readonly #roots = new Map<string, string>()
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
      const next = parents.find((parent) => !seen.has(parent) && (this.#roots.has(parent) || this.#waiting.has(parent)))
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
