import {
  and, asOf as now, atMost, columnsIn, equal, expressionText, known, less, not, or, partText, tables,
  type Answer, type Cell, type Column, type ColumnType, type Condition, type Expression, type Period, type Question, type Reach, type RowQuestion, type SelectedRow,
  type SelectedRows, type StatisticKind, type Summary, type TableId, type Texts,
} from "@folkmoot/facts"
import { tallyTotal } from "@folkmoot/statistics"
import { askUnless, endOfTime, noMetric, notBegun, periodsFor, tooFine, asOfProblem, type Measure, type Request, type Wanted } from "./ask.ts"
import { columnsOfTerm } from "./covered.ts"
import { casesOf, notYetRecorded, totalsOf, type Find, type Total } from "./finish.ts"
import { read, type LeftPart, type TotalPart } from "./read.ts"
import { explainProblem, isMetric, requestProblem, wantedProblem } from "./request-problem.ts"
import { talliesIn } from "./tallies.ts"

/** Which number to explain: a metric by one of its variants, the first unless said. */
export interface ExplainWanted extends Omit<Wanted, "variants"> {
  /** The name of one variant; the metric's first unless said. */
  readonly variant?: string
}

/** When and for whom the number was measured, and how many of its rows to tell. */
export interface ExplainRequest extends Omit<Request, "step" | "by"> {
  /** The group the number is about: the value of each column grouped by, as measures write it. Nothing grouped unless said. */
  readonly group?: Measure["group"]
  /** How many rows of each part to tell, the first by source and id; 5 unless said. */
  readonly rows?: number
}

/** Rows behind a number. */
export interface ExplainedRows {
  /** The fact table they are of. */
  readonly table: TableId
  /** Which rows they are, in words of the table's columns. */
  readonly rule: string
  /** How many there are, told or not. */
  readonly count: number
  /** What is told of each row beside its source and id: first its time, then what the rule reads; instants and durations are milliseconds. */
  readonly columns: readonly {
    /** The column's name, as the fact table has it. */
    readonly name: string
    /** What its cells are. */
    readonly type: ColumnType
  }[]
  /** The first of them by source and id; empty where rows are withheld. */
  readonly rows: readonly SelectedRow[]
}

/** A part of a total: rows that are added to it or taken from it. */
export interface ExplainedPart extends ExplainedRows {
  /** 1 where the rows are added to the total, -1 where they are taken from it. */
  readonly sign: 1 | -1
}

/** One of the totals a number is made of. */
export interface ExplainedTotal {
  /** Its name among the metric's totals, such as `resolved`. */
  readonly total: string
  /** How it is made of its rows: counted, different values counted, waits, or items. */
  readonly kind: StatisticKind
  /** What it comes to, where it is a number: how many rows or different values, or a sum. Absent for waits and items, which their rows alone tell. */
  readonly value?: number
  /** The rows it is made of; several where it is put together of several terms. */
  readonly parts: readonly ExplainedPart[]
}

/** Rows of one table that were looked at and left out, for one reason; a row that meets several counts under the first. */
export interface ExplainedExclusion extends ExplainedRows {
  /** Why, as the metric names it, such as `too-young`. */
  readonly reason: string
}

/**
 * A number walked back to its rows, or why that cannot be.
 *
 * @remarks
 * Unit: plain JSON.
 */
export interface Explanation {
  /** What measuring says, the same to the last digit. */
  readonly measure: Measure
  /** What the metric is called. */
  readonly title: Texts
  /** The question it answers. */
  readonly asks: Texts
  /** What the variant counts; absent where there is no such variant. */
  readonly means?: Texts
  /** What the number is made of; empty where nothing could be counted, and the estimate says why. */
  readonly totals: readonly ExplainedTotal[]
  /** What was left out, by table and reason. */
  readonly exclusions: readonly ExplainedExclusion[]
  /** Why no rows are told, where they would point to single people; absent where they are told. */
  readonly withheld?: string
}

/** The rows to ask an engine for, and what to make of them. */
export interface Walk {
  /** What to ask, in order; empty where there are no rows to tell. */
  readonly questions: readonly RowQuestion[]
  /** Makes the explanation of the rows that were selected, which must be those `questions` asked for. */
  readonly conclude: (selected: readonly SelectedRows[]) => Explanation
}

/** The answer where there is no group such as asked for. */
export interface OtherGroups {
  /** The groups there are, as measures write them. */
  readonly groups: readonly Measure["group"][]
}

/** The number to ask an engine for, and how to go on from it. */
export interface Explaining {
  /** What to ask first: what the number itself is made of. */
  readonly question: Question
  /** What to ask next; or which groups there are, where there is none such as asked for. */
  readonly follow: (answers: readonly Answer[]) => Walk | OtherGroups
}

/** A column the table has: names asked for have been looked up before. */
const columnOf = (table: TableId, name: string): Column => (tables[table].columns as Readonly<Record<string, Column>>)[name] as Column

/** The condition under which a summary counts a row for a period, as engines understand it. */
const inReach = (at: Expression<"instant">, reach: Reach, period: Period | undefined): Condition => {
  // Without a period everything up to now counts, what does not say when included, and nothing lies before its beginning.
  if (period === undefined) return reach === "before" ? or() : not(less(now, at))
  const told = atMost(at, now)
  if (reach === "within") return and(told, atMost<"instant">(period.from, at), less(at, period.to))
  return and(told, less(at, reach === "before" ? period.from : period.to))
}

/** The condition under which a row belongs to a group, whose cells are written as texts. */
const inGroup = (table: TableId, group: Measure["group"]): readonly Condition[] =>
  Object.entries(group).map(([name, written]) => {
    const column: Expression = { op: "column", name }
    if (written === null) return not(known(column))
    const { type } = columnOf(table, name)
    const cell: Exclude<Cell, null> = type === "text" ? written : type === "boolean" ? written === "true" : Number(written)
    return equal(column, cell)
  })

/** The same condition with what is joined by "and" on one level, to be read. */
const flat = (condition: Condition): Condition =>
  condition.op === "and" ? { op: "and", all: condition.all.map(flat).flatMap((one) => (one.op === "and" ? one.all : [one])) } : condition

/** The table's columns named, its time first, then in the table's own order. */
const told = (table: TableId, names: readonly string[]): readonly string[] => {
  const { time, columns }: { readonly time: string; readonly columns: Readonly<Record<string, Column>> } = tables[table]
  return [time, ...Object.keys(columns).filter((name) => names.includes(name) && ![time, "source", "id"].includes(name))]
}

/** What of an explanation is known before its rows are. */
interface Asked {
  readonly question: RowQuestion
  readonly rule: string
}

const explained = ({ question: { table, columns }, rule }: Asked, { count, rows }: SelectedRows): ExplainedRows => ({
  table,
  rule,
  count,
  columns: columns.map((name) => ({ name, type: columnOf(table, name).type })),
  rows,
})

const valueOf = ({ kind, tally }: Total): { readonly value?: number } =>
  kind === "count" ? { value: tallyTotal(tally) } : kind === "distinct" ? { value: tally.length } : {}

const withheldBelow = (smallestCell: number): string => `Fewer than ${smallestCell} cases here: their rows could point to single people. Ask for a longer period or a larger group.`

/**
 * Prepares to explain a number: turns it into a question that any engine can answer and, from the answers, into questions for its rows.
 *
 * @remarks
 * Unit: what {@link ask} takes for one variant of one metric. What cannot be becomes an explanation whose estimate says so.
 * Pure. Two questions, since no rows are asked for where the number itself is suppressed. In a period, a group or among some rows only, rows
 * of fewer than `smallestCell` cases (5 unless said) are withheld, as numbers are where a whole is cut.
 */
export const explain = (wanted: ExplainWanted, given: ExplainRequest): Explaining => {
  const { variant: named, ...one } = Object(wanted) as ExplainWanted
  const { group = {}, rows = 5, ...circumstances } = Object(given) as ExplainRequest
  const by = Object.keys(Object(group) as object)
  const problem = explainProblem(given, group, rows) ?? requestProblem({ ...circumstances, by }) ?? wantedProblem(Object(wanted) === wanted ? { ...one, ...(named !== undefined && { variants: [named] }) } : wanted)
  const { metric = noMetric, options = {}, only = {} }: Partial<Wanted> = problem === undefined ? one : isMetric(one.metric) ? { metric: one.metric } : {}
  const variant = (problem === undefined ? named : undefined) ?? Object.keys(metric.variants)[0] ?? "totals"
  const request: Request = problem === undefined ? { ...circumstances, by } : {}
  const { asOf = endOfTime, timeZone = "UTC", level = 0.95, smallestCell = 5, window } = request
  const { question, conclude } = askUnless(problem, [{ metric, variants: [variant], options, only }], request)
  const places = new Map(question.summaries.map((summary, place) => [JSON.stringify(summary), place]))
  const [period] = periodsFor(request)
  const isPart = window !== undefined || by.length > 0 || Object.keys(only).length > 0

  const rowsOf = ({ table, where, at }: Summary, reach: Reach, reads: readonly string[], ...more: readonly Condition[]): RowQuestion => ({
    table,
    where: and(where, inReach(at, reach, period), ...inGroup(table, group), ...more),
    columns: told(table, [...reads, ...by]),
    asOf,
    limit: rows,
  })

  const ofTotal = ({ summary, reach, term }: TotalPart): Asked => {
    // A sum passes over rows that do not tell what is added.
    const summed = summary.weight === undefined ? [] : [known(summary.weight)]
    return { question: rowsOf(summary, reach, columnsOfTerm(term, undefined), ...summed), rule: partText({ ...term, where: flat(term.where) }) }
  }

  const ofReason = ({ summary, reach, reasons }: LeftPart, reason: string): Asked => {
    const when = reasons[reason]?.when as Condition
    const [key] = summary.keys as readonly Expression<"text">[]
    return { question: rowsOf(summary, reach, columnsIn(when), equal(key as Expression<"text">, reason)), rule: expressionText(when, summary.table) }
  }

  const walk = (measure: Measure, answers: readonly Answer[]): Walk => {
    const { estimate } = measure
    const means = metric.variants[variant]?.means
    const card = { measure, title: metric.title, asks: metric.asks, ...(means === undefined ? {} : { means }) }
    const reading = read(metric, variant, options, { ...request, asOf, level, only })
    const refused = problem ?? reading.refused ?? asOfProblem(reading, request) ?? tooFine(reading, period, timeZone) ?? notBegun(period, asOf) ?? notYetRecorded(reading, period?.to, timeZone)
    const isSuppressed = !estimate.measured && estimate.why === "suppressed"
    if (refused !== undefined || isSuppressed) {
      return { questions: [], conclude: () => ({ ...card, totals: [], exclusions: [], ...(isSuppressed ? { withheld: withheldBelow(smallestCell) } : {}) }) }
    }

    const tallyAt = talliesIn(answers)
    const find: Find = ({ summary, reach }) => tallyAt({ summary: places.get(JSON.stringify(summary)) as number, group: Object.values(measure.group), bucket: 0, reach })
    const totals = reading.totals.map((part) => ({ ...part, asked: ofTotal(part) }))
    const left = reading.left.flatMap((part) => find(part).map(({ key: [reason] }) => ({ reason: String(reason), asked: ofReason(part, String(reason)) })))

    const concludeFrom = (selected: readonly SelectedRows[]): Explanation => {
      const cases = casesOf(estimate) ?? Math.max(0, ...selected.map(({ count }) => count))
      const isWithheld = isPart && metric.impersonal !== true && cases > 0 && cases < smallestCell
      const rowsAt = (asked: Asked, place: number): ExplainedRows => {
        const { count, rows: found } = selected[place] ?? { count: 0, rows: [] }
        return explained(asked, { count, rows: isWithheld ? [] : found })
      }
      const parts = totals.map(({ total, sign, asked }, place) => ({ total, part: { sign, ...rowsAt(asked, place) } }))
      return {
        ...card,
        totals: totalsOf(reading, find).map((whole) => ({
          total: whole.total, kind: whole.kind, ...valueOf(whole), parts: parts.flatMap(({ total, part }) => (total === whole.total ? [part] : [])),
        })),
        exclusions: left.map(({ reason, asked }, place) => ({ reason, ...rowsAt(asked, totals.length + place) })),
        ...(isWithheld ? { withheld: withheldBelow(smallestCell) } : {}),
      }
    }
    return { questions: [...totals, ...left].map(({ asked }) => asked.question), conclude: concludeFrom }
  }

  const follow: Explaining["follow"] = (answers) => {
    const measures = conclude(answers)
    const isAsked = (measure: Measure): boolean => by.every((column) => measure.group[column] === group[column])
    const found = measures.find(isAsked)
    if (found !== undefined) return walk(found, answers)
    // Where nothing can be counted, or nothing was, there are no groups to choose from.
    const nothing = measures.find((measure) => Object.keys(measure.group).length === 0)
    return nothing === undefined ? { groups: measures.map((measure) => measure.group) } : walk(problem === undefined ? { ...nothing, group } : nothing, answers)
  }

  return { question, follow }
}
