import type { MaturityAnswers } from "./answers.ts"
import { before } from "./before.ts"
import { boundsOf, mean, weightedMean, type Bounds, type End } from "./model-bounds.ts"
import { groupsOf } from "./model-groups.ts"
import { heldQuestions, type HeldQuestion, type NotCounted } from "./model-held.ts"
import { modelVersion } from "./model-version.ts"
import type { MaturityModel, ModelFunction, ModelPractice, ModelText, ScoringMethod } from "./model.ts"

/** What a part of a model comes to. */
export interface PartScore {
  /** From 0 to the number of levels; not there where no question of the part applies. */
  readonly score?: Bounds
  /**
   * The highest level that is held: all its required questions are answered at least as well as the pass mark, and those of every level below at
   * least as well as the pass mark for these. No part holds a level above the last on which something is required of it.
   */
  readonly level: Bounds
  /** The required questions that keep the next level from being held for certain, by id. */
  readonly inTheWay: readonly string[]
}

/** A part of a model by its id, and what it comes to. */
export interface NamedScore extends PartScore {
  /** That of the function, practice or stream in the model. */
  readonly id: string
  /** What people call it, as the model has it. */
  readonly title: ModelText
}

/** A practice, its streams and its levels. */
export interface PracticeScore extends NamedScore {
  /** In the order of the model; empty where the practice has none. */
  readonly streams: readonly NamedScore[]
  /** The levels on which something applies, the lowest first. */
  readonly levels: readonly {
    /** Its number, from 1. */
    readonly level: number
    /** How far it is there, from 0 to 1. */
    readonly there: Bounds
  }[]
}

/** A function and its practices. */
export interface FunctionScore extends NamedScore {
  /** In the order of the model. */
  readonly practices: readonly PracticeScore[]
}

/** A question and what is known of it. */
export interface QuestionScore {
  /** The id of the question. */
  readonly question: string
  /** `open` where nothing was said that counts. */
  readonly state: HeldQuestion["state"]
  /**
   * How good its answer is, from 0 to 1, or to the number of levels where the question has none: from worst to best where it is open; not there
   * where it does not apply.
   */
  readonly value?: Bounds
}

/** What answers to a model come to. */
export interface ModelScore {
  /** The name of the model. */
  readonly model: string
  /** The fingerprint of what the model says, by `modelVersion`. */
  readonly version: string
  /** How answers became scores. */
  readonly method: ScoringMethod
  /** The greatest score there can be: the number of levels. */
  readonly top: number
  /** What the whole model comes to. */
  readonly overall: PartScore
  /** In the order of the model. */
  readonly functions: readonly FunctionScore[]
  /** Every question of the model, by id. */
  readonly questions: readonly QuestionScore[]
  /** What on the sheet could not be used, with why; its questions are open. */
  readonly notCounted: readonly NotCounted[]
}

/** What is asked of a model: how many levels there are, how good an answer must be, and the method. */
interface Scale {
  readonly top: number
  readonly pass: number
  readonly passBelow: number
  readonly method: ScoringMethod
}

/** What is known of a question on one level; one without a level is asked on every level. */
interface Asked extends HeldQuestion {
  readonly level: number
}

const applies = ({ value }: Asked): boolean => value !== undefined

const isNeeded = (one: Asked): boolean => applies(one) && one.question.required !== false

const at = ({ value }: Asked, end: End): number => value?.[end] ?? 0

/** On each level, an answer to all of them comes to what of it is left above the levels below: 2.5 is all of the first two and half of the third. */
const onLevels = (one: HeldQuestion, top: number): readonly Asked[] => {
  const { question, value } = one
  if (question.level !== undefined) return [{ ...one, level: question.level }]
  const left = (reached: number, below: number): number => Math.min(Math.max(reached - below, 0), 1)
  return Array.from({ length: top }, (_, below): Asked => ({ ...one, level: below + 1, ...(value === undefined ? {} : { value: { low: left(value.low, below), high: left(value.high, below) } }) }))
}

/** A level on which something applies, with its questions. */
interface AskedLevel {
  readonly level: number
  readonly held: readonly Asked[]
}

/** The levels on which something applies, from the lowest up. */
const askedLevels = (held: readonly Asked[]): readonly AskedLevel[] =>
  [...groupsOf(held.filter(applies), ({ level }) => String(level))].map(([level, own]) => ({ level: Number(level), held: own })).toSorted((a, b) => a.level - b.level)

/** How far a level is there: the mean of its streams, each the weighted mean of its questions. */
const thereAt = ({ held }: AskedLevel, end: End): number | undefined =>
  mean([...groupsOf(held, ({ question }) => question.stream ?? "").values()].map((own) => weightedMean(own.map((one) => ({ value: at(one, end), weight: one.question.weight ?? 1 })))))

/**
 * The highest level all of whose required questions pass, and those of every level below, too, by the mark for these.
 *
 * @remarks
 * A level of which nothing is required, such as the first of five where everybody begins, is passed on the way to one of which something is, and is
 * never held at the top: nothing anybody did reached it.
 */
const heldLevel = (held: readonly Asked[], { pass, passBelow }: Scale, end: End): number => {
  let [asked, last] = [0, Infinity]
  for (const one of held.filter(isNeeded)) {
    const reached = at(one, end)
    asked = Math.max(asked, one.level)
    // A level that falls short of its own mark is not held, one that falls short of the other is the last that can be.
    if (reached < passBelow) last = Math.min(last, reached < pass ? one.level - 1 : one.level)
  }
  return Math.min(asked, last)
}

/** The sum of levels, each as far as it is there upon those below. */
const staged = (levels: readonly number[], upon: (below: number, there: number) => number): number => {
  let sum = 0
  let carried = 1
  for (const there of levels) {
    carried = upon(carried, there)
    sum += carried
  }
  return sum
}

/** How the levels of a practice or stream, each from 0 to 1 and from the lowest up, add up. */
const added: Readonly<Record<Exclude<ScoringMethod, "gated" | "gated-average">, (levels: readonly number[]) => number>> = {
  samm: (levels) => levels.reduce((sum, there) => sum + there, 0),
  tiered: (levels) => {
    const first = levels.findIndex((there) => there < 1)
    return first === -1 ? levels.length : first + (levels[first] ?? 0)
  },
  "staged-product": (levels) => staged(levels, (below, there) => below * there),
  "staged-average": (levels) => staged(levels, Math.min),
}

/** The score of a practice or stream at one end; none where none of its questions applies. */
const scoreOf = (held: readonly Asked[], scale: Scale, end: End): number | undefined => {
  if (!held.some(applies)) return undefined
  if (scale.method === "gated" || scale.method === "gated-average") return heldLevel(held, scale, end)
  const levels = askedLevels(held).map((level) => thereAt(level, end) ?? 0)
  // A level that does not apply takes nothing away: what is left is stretched to the same top.
  return added[scale.method](levels) * (scale.top / levels.length)
}

/** What all parts have in common, given how their score is found. */
const partOf = (held: readonly Asked[], scale: Scale, score: (end: End) => number | undefined): PartScore => {
  const bounds = boundsOf(score)
  const level: Bounds = { low: heldLevel(held, scale, "low"), high: heldLevel(held, scale, "high") }
  const next = level.low + 1
  const needed = held.filter(isNeeded)
  const goesOn = needed.some((one) => one.level >= next)
  const short = needed.filter((one) => goesOn && one.level <= next && at(one, "low") < (one.level === next ? scale.pass : scale.passBelow))
  return { ...(bounds === undefined ? {} : { score: bounds }), level, inTheWay: [...new Set(short.map(({ question }) => question.id))] }
}

/** The mean of parts at one end, each by its weight in the model, added up in the order of their ids so that no other order matters to the last digit. */
const meanOf = (parts: readonly NamedScore[], written: readonly (ModelFunction | ModelPractice)[], end: End): number | undefined => {
  const weights = new Map(written.map(({ id, weight = 1 }) => [id, weight]))
  return weightedMean(parts.toSorted((a, b) => before(a.id, b.id)).flatMap(({ id, score }) => (score === undefined ? [] : [{ value: score[end], weight: weights.get(id) ?? 1 }])))
}

const practiceScore = ({ id, title, streams = [] }: ModelPractice, held: readonly Asked[], scale: Scale): PracticeScore => ({
  id,
  title,
  ...partOf(held, scale, (end) => scoreOf(held, scale, end)),
  streams: streams.map((stream) => {
    const own = held.filter(({ question }) => question.stream === stream.id)
    return { id: stream.id, title: stream.title, ...partOf(own, scale, (end) => scoreOf(own, scale, end)) }
  }),
  levels: askedLevels(held).flatMap((asked) => {
    const there = boundsOf((end) => thereAt(asked, end))
    return there === undefined ? [] : [{ level: asked.level, there }]
  }),
})

/**
 * What a sheet of answers to a model comes to, question by question up to the whole.
 *
 * @remarks
 * Each score is a pair of bounds: an open question counts once as its worst and once as its best answer, so that answering only ever
 * narrows. Entries whose `until` lies before `asOf` (the day of the sheet unless said) leave their questions open, as do entries that
 * cannot be understood; `notCounted` names them. What is set aside with a reason is left out, as if it were not asked.
 *
 * How far a level of a practice is there is the mean of its streams, each the mean of its questions by `weight`; a question without a level
 * counts on each, so that 2.5 is all of the first two and half of the third. From there on, by method:
 *
 * - `samm`: a practice is the sum of its levels; functions are the mean of their practices, the whole is the mean of the functions.
 *   So `0.25, 0, 0` in a stream and `1, 0, 0` in the other come to `0.625` of 3. Levels do not depend on each other, answers are not
 *   rounded, and the lower bound is what the official toolbox shows, where an open question counts as nothing.
 * - `staged-average`: as `samm`, but a level adds no more than the least of those below it: `0.5, 1, 1` comes to `1.5`, not to `2.5`.
 * - `staged-product`: as `samm`, but a level adds its product with all below it: `0.5, 0.5, 1` comes to `1`, not to `2`.
 * - `tiered`: as `samm`, but a level adds nothing until all below it are complete: `0.5, 1, 1` comes to `0.5`, and `1, 0.5, 1` to `1.5`.
 * - `gated`: the score of every part is the level it holds, over all of its questions.
 * - `gated-average`: a practice is worth the level it holds; functions and the whole are means of these.
 *
 * Where a whole level of a practice does not apply, the others are stretched to the same top, except for a level that is held. Functions and
 * practices may have a `weight` in these means. For models without errors, as `readModel` gives them.
 * @see https://github.com/owaspsamm/core (the toolbox), https://owaspsamm.org/blog/2025/01/21/samm-relative-scoring/
 */
export const scoreModel = (model: MaturityModel, answers: MaturityAnswers, { asOf }: { readonly asOf?: string } = {}): ModelScore => {
  const { levels, functions, scoring } = model.spec
  const { method, pass = 1, passBelow = pass } = scoring
  const scale: Scale = { top: levels.length, pass, passBelow, method }
  const { held, notCounted } = heldQuestions(model, answers, asOf)
  const onAll = held.flatMap((one) => onLevels(one, scale.top))
  const byPractice = groupsOf(onAll, ({ question }) => question.practice)
  const scored = functions.map(({ id, title, practices }): FunctionScore => {
    const own = practices.map((practice) => practiceScore(practice, byPractice.get(practice.id) ?? [], scale))
    const names = new Set(practices.map((practice) => practice.id))
    const asked = onAll.filter(({ question }) => names.has(question.practice))
    return { id, title, ...partOf(asked, scale, (end) => (scale.method === "gated" ? scoreOf(asked, scale, end) : meanOf(own, practices, end))), practices: own }
  })
  return {
    model: model.metadata.name,
    version: modelVersion(model),
    method: scale.method,
    top: scale.top,
    overall: partOf(onAll, scale, (end) => (scale.method === "gated" ? scoreOf(onAll, scale, end) : meanOf(scored, functions, end))),
    functions: scored,
    questions: held.map(({ question, state, value }) => ({ question: question.id, state, ...(value === undefined ? {} : { value }) })),
    notCounted,
  }
}
