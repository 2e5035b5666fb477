import type { Behaviour } from "@folkmoot/plan"

/**
 * How far it was shown that one thing leads to another.
 *
 * @remarks
 * `experiment`: chance decided who got it, and it made a difference; only then may a text say *caused*. `matched`: like was compared with
 * like; a text may say *contributed*. `attributed`: the two were seen together; *went along with*. `assumed`: nobody has looked.
 */
export type LinkStatus = "experiment" | "matched" | "attributed" | "assumed"

/** The statuses, the best shown first. */
export const linkStatuses = ["experiment", "matched", "attributed", "assumed"] as const satisfies readonly LinkStatus[]

/**
 * What a plan says of the link from a behaviour to the value it is meant to create.
 *
 * @remarks
 * A plan that calls a link tested and does not say how has only shown the two together.
 */
export const linkStatusOf = ({ evidence = "assumed", shownBy }: Pick<Behaviour, "evidence" | "shownBy">): LinkStatus =>
  evidence === "assumed" ? "assumed" : evidence === "correlated" ? "attributed" : (shownBy ?? "attributed")
