import { and, atMost, columnsIn, partsOfTerm, tables, type Answer, type Cell, type Column, type Expression, type TableId, type Term } from "@folkmoot/facts"
import type { Asked, Measure, Request, Wanted } from "./ask.ts"
import type { Options } from "./calculator.ts"
import type { AnyMetric } from "./define.ts"
import type { Reading } from "./read.ts"
import { wantedProblem } from "./request-problem.ts"

/** Into how many groups people are put: more tell better how unlike people are, and fewer have enough cases each. */
const groupCount = 32

/** The column with the one person whose doing a row is; none where a row names several or nobody. */
const personIn = (table: TableId): Expression<"text"> | undefined => {
  const [name, ...others] = Object.entries<Column>(tables[table].columns).flatMap(([column, { privacy }]) => (privacy === "pseudonym" ? [column] : []))
  return name === undefined || others.length > 0 ? undefined : { op: "column", name }
}

/**
 * Whether a number is one of cases that each belong to one person, so that it is the same number of some of the people.
 *
 * @remarks
 * Not what is counted by people, for then these are its cases; nor of several tables, whose rows are not the same person's; nor what is added up,
 * of which a part of the people has a part.
 */
const isOfPeople = (metric: AnyMetric, variant: string): boolean => {
  const definition = metric.variants[variant]
  if (definition === undefined || (definition.unit ?? metric.unit) === "count") return false
  const terms = Object.values<Term>(definition.terms(metric.options as Options)).flatMap((whole) => partsOfTerm(whole).map(({ term }) => term))
  const person = terms[0] === undefined ? undefined : personIn(terms[0].table)
  return person !== undefined && terms.every(({ table, keys }) => table === terms[0]?.table && !keys.some((key) => columnsIn(key).some((name) => columnsIn(person).includes(name))))
}

/** What is wanted of numbers that can be measured of some of the people. */
const thoseOfPeople = (wanted: readonly Wanted[]): readonly Wanted[] =>
  wanted.flatMap((one) => {
    if (wantedProblem(one) !== undefined) return []
    const variants = (one.variants ?? Object.keys(one.metric.variants as object)).filter((variant) => isOfPeople(one.metric, variant))
    return variants.length === 0 ? [] : [{ ...one, variants }]
  })

/**
 * The group of a person, by nothing but their id: the same in each period, and in every engine.
 *
 * @see Fowler, Noll and Vo, FNV-1a; its upper bits are mixed best
 */
const groupOf = (person: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < person.length; at++) hash = Math.imul(hash ^ person.charCodeAt(at), 0x01000193)
  // A last round, for ids that differ in their last character alone.
  return Math.floor((Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) / (2 ** 32 / groupCount))
}

/** What to ask for where everything is told person by person: nobody is told how much was left out of a group, and what was before a period is asked only where it counts. */
export const readOfGroups = (reading: Reading, { window }: Pick<Request, "window">): Reading => ({
  ...reading,
  left: [],
  totals: reading.totals.map((part) => {
    const { reach, summary } = part
    return window === undefined || reach !== "within" ? part : { ...part, summary: { ...summary, where: and(summary.where, atMost<"instant">(window.from, summary.at)) } }
  }),
})

/** Answers in which the last key is a person, by the group of that person and without them; rows that name nobody are in none. */
const byGroup = (answers: readonly Answer[]): readonly (readonly [group: number, answers: readonly Answer[]])[] => {
  const known = new Map<Cell, number>()
  const groups = Array.from({ length: groupCount }, (): Answer[] => [])
  for (const { entries, ...place } of answers) {
    const own = Array.from({ length: groupCount }, (): Answer["entries"][number][] => [])
    for (const { key, n } of entries) {
      const person = key[key.length - 1] ?? null
      if (person === null) continue
      let group = known.get(person)
      if (group === undefined) known.set(person, (group = groupOf(String(person))))
      own[group]?.push({ key: key.slice(0, -1), n })
    }
    for (const [group, counted] of own.entries()) if (counted.length > 0) groups[group]?.push({ ...place, entries: counted })
  }
  return groups.flatMap((own, group) => (own.length === 0 ? [] : [[group, own] as const]))
}

/**
 * Asks the same of groups of people, each of them measured by itself.
 *
 * @remarks
 * Groups by chance show what people who act often, each in their own way, do to a number, whatever number it is: how far the groups lie apart holds all of it.
 * @see Mahalanobis (1946), https://doi.org/10.2307/2981330
 * @see Wolter (2007), Introduction to Variance Estimation, chapter 2
 */
export const inRandomGroups = (wanted: readonly Wanted[], ask: (wanted: readonly Wanted[]) => Asked): Asked => {
  const { question, concluding } = ask(thoseOfPeople(wanted))
  const summaries = question.summaries.map((summary) => ({ ...summary, keys: [...summary.keys, personIn(summary.table) as Expression] }))
  function* each(answers: readonly Answer[]): Generator<readonly Measure[], void, void> {
    for (const [randomGroup, own] of byGroup(answers)) for (const measures of concluding(own)) yield measures.map((measure) => ({ ...measure, randomGroup }))
  }
  return { question: { ...question, summaries }, conclude: (answers) => [...each(answers)].flat(), concluding: each }
}
