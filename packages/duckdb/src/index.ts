/**
 * Folkmoot's engine on DuckDB.
 *
 * @packageDocumentation
 */
export { duckdbDialect } from "./dialect.ts"
export { duckdbEngine, type DuckdbEngine, type DuckdbOptions } from "./engine.ts"
export type { DuckdbIntake } from "./intake.ts"
export { exportParquet, importParquet, type ParquetOptions } from "./parquet.ts"
export { keptRejects } from "./rejected.ts"
export { rewriteStore } from "./rewriting.ts"
