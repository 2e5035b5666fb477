import type { Texts } from "@folkmoot/facts"
import type { JudgedCriterion, Level, LevelStanding } from "./verdict.ts"

/** The three levels, the lowest first. */
export const levels = [1, 2, 3] as const satisfies readonly Level[]

/** What the levels are called. */
export const levelNames: Readonly<Record<Level, Texts>> = {
  1: { en: "Lay the foundation", de: "Das Fundament legen", da: "Læg fundamentet" },
  2: { en: "Grow and engage", de: "Wachsen und einbinden", da: "Skab vækst og engagement" },
  3: { en: "Measure and optimise", de: "Messen und optimieren", da: "Mål og optimér" },
}

/** Whether the evidence shows a criterion. */
export const isMet = ({ verdict }: JudgedCriterion): boolean => verdict === "met"

const says = ({ declaration }: JudgedCriterion): "met" | "unmet" | undefined => (declaration?.stale === true ? undefined : declaration?.verdict)

/** Whether a criterion is met if what people declare is believed. */
export const isDeclaredMet = (one: JudgedCriterion): boolean => isMet(one) || (one.verdict !== "unmet" && says(one) === "met")

/** Whether a criterion could still turn out to be met. */
export const mayBeMet = (one: JudgedCriterion): boolean => isMet(one) || (one.verdict !== "unmet" && says(one) !== "unmet")

const neededFor = (judged: readonly JudgedCriterion[], level: Level): readonly JudgedCriterion[] =>
  judged.filter((one) => one.required && one.level === level && one.verdict !== "not-applicable")

/** The highest level that is held when a criterion counts as in place: every required one, on this level and those below. */
export const held = (judged: readonly JudgedCriterion[], inPlace: (criterion: JudgedCriterion) => boolean): 0 | Level => {
  let reached: 0 | Level = 0
  for (const level of levels) {
    const needed = neededFor(judged, level)
    // A level on which nothing applies was not reached by anything anybody did.
    if (needed.length === 0 || !needed.every(inPlace)) return reached
    reached = level
  }
  return reached
}

/** How each level stands. */
export const standingsOf = (judged: readonly JudgedCriterion[]): readonly LevelStanding[] => {
  const reached = held(judged, isMet)
  return levels.map((level): LevelStanding => {
    const needed = neededFor(judged, level)
    const count = (test: (one: JudgedCriterion) => boolean): number => needed.filter(test).length
    const [met, possible] = [count(isMet), count(mayBeMet)]
    return {
      level,
      held: level <= reached,
      applicable: needed.length,
      met,
      unmet: count(({ verdict }) => verdict === "unmet"),
      declared: count(({ verdict }) => verdict === "declared"),
      unknown: count(({ verdict }) => verdict !== "met" && verdict !== "unmet"),
      ...(needed.length === 0 ? {} : { score: { low: met / needed.length, high: possible / needed.length } }),
    }
  })
}
