/** What stands on the page of words, read from its own tables. */
import { rowsUnder } from "./markdown.ts"
import { bonds, periods } from "./wording-clusters.ts"

/** The heads of the tables, by which what is on the page is found again. */
export const heads = {
  changes: ["Number", "Cases in each period", "Nothing moved: said to have risen or fallen", "Moved by the margin: said to be about the same", "Said the wrong way", "A small move told", "A larger move told", "Nothing moved: said to be about the same"],
  missing: ["Number", "Cases in each period", "Missing, as said, for each case there is", "Told with as many in both periods", "Told with as many in the later alone"],
  bonds: ["What hangs together", ...periods.flatMap((size) => [`${size} questions, taken as independent`, `${size}, months and people minded`])],
  minded: ["Number", "Cases in each period", "Months in each", "Nothing moved: said to have risen or fallen", "The same, months and people minded", "A larger move told", "The same, months and people minded"],
  many: ["What is compared", "Reports with a false alarm", "False among what is said to have changed", "True moves told"],
  targets: ["Number", "Cases", "Just at the target: said to be reached", "said to be missed", "Well beyond it: said to be reached"],
  pilots: ["The rule asks for", "Said to be reached though it is not", "Said not to be reached though it is"],
} as const

/** What the rows of a page come to. */
export interface WordingFound {
  /** Rows of single numbers, of targets and of reports with many, and by their names those that are wrong in more than 6 of 100. */
  readonly rows: number
  readonly wrong: readonly string[]
  /** The least and the most, in points, of how often a number is told with as many cases as were said to be missing. */
  readonly missing: readonly [least: number, most: number]
  /** The most, in points, of false alarms of a middling community where months or people differ by themselves, these being minded. */
  readonly swung: number
  /** The most where whole periods do. */
  readonly bonded: number
}

/** How many questions the middling community has. */
const [, middling] = periods

/** Where whole periods are better or worse. */
const lasting: readonly string[] = bonds.flatMap(({ said, ofPeriods }) => (ofPeriods > 0 ? [said] : []))

const numbersIn = (cells: readonly (string | undefined)[]): readonly number[] => cells.map(Number).filter((x) => !Number.isNaN(x))

/** Reads from a page what its rows come to. A point is what a figure may miss five of a hundred by. */
export const foundIn = (page: string): WordingFound => {
  const rows = [
    ...rowsUnder(heads.changes, page).map(([name = "", size = "", ...cells]) => [`${name}, ${size}`, cells.slice(0, 3)] as const),
    ...rowsUnder(heads.many, page).map(([name = "", , falsely]) => [name, [falsely]] as const),
    ...rowsUnder(heads.targets, page).map(([name = "", size = "", ...cells]) => [`a target of ${name}, ${size}`, cells.slice(0, 2)] as const),
    ...rowsUnder(heads.pilots, page).map(([name = "", ...cells]) => [`pilots whose rule asks for ${name}`, cells] as const),
  ]
  const bondedIn = (isOf: (name: string) => boolean): number => Math.max(...numbersIn(rowsUnder(heads.bonds, page).flatMap(([name = "", ...cells]) => (isOf(name) ? [cells[2 * periods.indexOf(middling) + 1]] : []))))
  const missing = numbersIn(rowsUnder(heads.missing, page).map(([, , , both]) => both))
  return {
    rows: rows.length,
    wrong: rows.flatMap(([name, cells]) => (Math.max(...numbersIn(cells)) > 6 ? [name] : [])),
    missing: [Math.min(...missing), Math.max(...missing)],
    swung: bondedIn((name) => !lasting.includes(name)),
    bonded: bondedIn((name) => lasting.includes(name)),
  }
}

const listed = (names: readonly string[]): string => (names.length === 0 ? "" : ` The others are: ${names.join("; ")}.`)

/** What the page comes to, from its own rows. */
export const verdictIn = (body: string): string => {
  const { rows, wrong, missing: [least, most], swung, bonded } = foundIn(body)
  return `In short:

- *Risen*, *fallen*, *about the same*, *reached*, *missed*, *met* and *unmet*: ${rows - wrong.length} of ${rows} rows are wrong in at most 6 of 100.${listed(wrong)}
- *About so many more cases*: with as many in both periods ${least.toFixed(0)} to ${most.toFixed(0)} of 100 numbers that moved are told, where 80 were to be hoped for.
- Where months are better or worse by themselves, or a few people ask most, of ${middling} questions up to ${swung.toFixed(0)} of 100 shares that did not move are said to have.
- Where a whole period is better or worse by itself, in all of its months and for everybody, of ${middling} questions up to ${bonded.toFixed(0)} of 100 shares that did not move are said to have.`
}
