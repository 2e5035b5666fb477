/**
 * The port to engines, and the printing of questions as SQL.
 *
 * @packageDocumentation
 */
export { cellOf, columnsOf, lastOfEach, refuseRows, type LooseRow } from "./check-rows.ts"
export type { Dialect } from "./dialect.ts"
export { EngineFailed, type Engine, type Intake, type Taken } from "./port.ts"
export { closedEngine, refusedBy, type Refusal } from "./refusal.ts"
export { printRows, type PrintedRows } from "./sql-rows.ts"
export { createTable, missingTables, printQuestion, type PrintedSummary } from "./sql.ts"
