/**
 * Fact tables as data, the column-expression language, instants, periods and money.
 *
 * @packageDocumentation
 */
export { affiliations, type Affiliation } from "./affiliation.ts"
export { rowCheck, type RowProblem } from "./check.ts"
export { costKinds, type CostKind } from "./cost-kinds.ts"
export type { Coverage, Reject, SiteTotal } from "./coverage.ts"
export { durationText } from "./duration-text.ts"
export {
  always, and, asOf, atMost, columns, columnsIn, earliest, equal, evaluator, known, less, minus, not, oneOf, or, pick, plus, within,
  type Cell, type ColumnsOf, type Condition, type Expression, type Node, type Reader,
} from "./expression.ts"
export { expressionText, partText, termText } from "./expression-text.ts"
export type { ColumnCells, FactColumns } from "./fact-columns.ts"
export { days, formatInstant, hours, parseInstant, type Duration, type Instant } from "./instant.ts"
export { isCurrency, minorDigits, parseMoney, type Money } from "./money.ts"
export { nearest } from "./nearest.ts"
export { dayOf, isTimeZone, parsePeriod, periodsOf, startOfDay, steps, type Period, type Step } from "./period.ts"
export { sentiments, type Sentiment } from "./sentiment.ts"
export { answerRows } from "./answer-rows.ts"
export {
  amounts, before, count, dated, distinct, durations, partsOfTerm, records, summing, together, total, upTo, without,
  type Answer, type Question, type Reach, type SignedTerm, type StatisticKind, type Summary, type Term,
} from "./summary.ts"
export { selectRows, type RowQuestion, type SelectedRow, type SelectedRows } from "./select-rows.ts"
export type { Column, ColumnType, Privacy, RowOf, Table } from "./table.ts"
export type * from "./table-columns.ts"
export { isTableId, tables, type Facts, type Rows, type TableId } from "./tables.ts"
export { textCodes, type TextCodes } from "./text-codes.ts"
export { valueTypes, type ValueType } from "./value-types.ts"
export { localeOf, locales, type Locale, type Texts } from "./texts.ts"
