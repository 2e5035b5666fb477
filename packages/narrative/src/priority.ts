/** Something of the plan that may say how much it matters: the smaller, the more. */
interface Prioritised {
  readonly priority?: number
}

/** How much something matters, to sort by; what does not say stands behind all that do. */
export const weight = (given: Prioritised | undefined): number => given?.priority ?? Number.MAX_SAFE_INTEGER

/** Goals or objectives by priority; those that matter alike keep their order. */
export const ranked = <Item extends Prioritised>(items: readonly Item[]): readonly Item[] => items.toSorted((a, b) => weight(a) - weight(b))
