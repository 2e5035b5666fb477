import type { Goal } from "@folkmoot/plan"

/** Goals by priority; those without one keep their order behind the others. */
export const ranked = (goals: readonly Goal[]): readonly Goal[] =>
  goals.toSorted((a, b) => (a.priority ?? Number.MAX_SAFE_INTEGER) - (b.priority ?? Number.MAX_SAFE_INTEGER))
