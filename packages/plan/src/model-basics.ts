import type * as words from "./vocabulary.ts"

/** One of a list of words. */
export type OneOf<Values extends readonly string[]> = Values[number]

/**
 * A calendar day: `2026-03-01`.
 *
 * @remarks
 * In a document also a month, quarter, half-year or year: `2026-03`, `2026-Q1`, `2026-H1`, `"2026"`. A plan that was read holds the day that
 * this stands for: the first where something begins, else the last. In a plan that a program has put together, `withDays` puts it there.
 */
export type Day = string

/** A length of time: `24 h`, `90 d`, `6 weeks`, `18 months`. */
export type Duration = string

/** The id of another node of the plan. */
export type Ref = string

/** How often something happens. */
export type Cadence = OneOf<typeof words.cadences>

/** What kind of community it is. */
export type CommunityType = OneOf<typeof words.communityTypes>

/** The kinds of value a community creates. */
export type PlanValueType = OneOf<typeof words.valueTypes>

/** Whether a link from a behaviour to its value is assumed, correlated or tested. */
export type EvidenceStatus = OneOf<typeof words.evidenceStatuses>

/** An amount of money, once or again and again. */
export interface Amount {
  /** A decimal amount, such as 1250.00. */
  readonly amount: number | string
  /** ISO 4217 code, such as EUR. */
  readonly currency: string
  /** How often; once unless said. */
  readonly per?: OneOf<typeof words.periods>
}

/** An amount of working time, once or again and again. */
export interface Effort {
  /** How many hours or days. */
  readonly amount: number
  /** The upper end, where it is a range; where times are added up, the amount counts. */
  readonly upTo?: number
  /** Whether the amount is hours or working days. */
  readonly unit: OneOf<typeof words.effortUnits>
  /** How often; once unless said. */
  readonly per?: OneOf<typeof words.periods>
}

/** How many cases there are in a stretch of time: answers to a survey, questions, visits. */
export interface Volume {
  /** How many. */
  readonly count: number
  /** The upper end, where it is a range. */
  readonly upTo?: number
  /** In which stretch of time. */
  readonly per: OneOf<typeof words.periods>
}
