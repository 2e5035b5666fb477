/** Texts by the numbers 0, 1, 2, ... in the order they turn up; the same texts come again and again, so they stay texts. */
export class Names {
  readonly #codes = new Map<string, number>()
  readonly #texts: string[] = []

  codeOf(text: string): number {
    let code = this.#codes.get(text)
    if (code === undefined) this.#codes.set(text, (code = this.#texts.push(text) - 1))
    return code
  }

  textOf(code: number): string {
    return this.#texts[code] as string
  }

  /** The codes, by their texts. */
  inOrder(): readonly number[] {
    return [...this.#texts.keys()].toSorted((a, b) => (this.textOf(a) < this.textOf(b) ? -1 : 1))
  }
}

/** The place of each in an order. */
export const ranksIn = (order: readonly number[]): Int32Array => {
  const ranks = new Int32Array(order.length)
  for (const [rank, code] of order.entries()) ranks[code] = rank
  return ranks
}
