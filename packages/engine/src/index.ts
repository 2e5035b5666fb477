/**
 * The port to engines, and the printing of questions as SQL.
 *
 * @packageDocumentation
 */
export { cellOf, columnsOf, lastOfEach, refuseRows, type LooseRow } from "./check-rows.ts"
export type { Dialect } from "./dialect.ts"
export { peopleColumns, type PeopleColumns } from "./people-columns.ts"
export { EngineFailed, type Engine, type Intake, type Rejected, type RejectedRows, type Taken, type ToldAgain } from "./port.ts"
export { openedWith, optionFrom, optionText, type OptionKind } from "./opened-with.ts"
export { closedEngine, finishedReading, refusedBy, type Refusal, type Refused } from "./refusal.ts"
export { printRows, type PrintedRows } from "./sql-rows.ts"
export { createTable, missingTables, printQuestion, type Printed, type PrintedSummary } from "./sql.ts"
export type { Told } from "./tallied.ts"
export { printAgain, type PrintedAgain } from "./told-again.ts"
