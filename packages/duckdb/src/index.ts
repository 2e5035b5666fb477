/**
 * Folkmoot's engine on DuckDB.
 *
 * @packageDocumentation
 */
export { duckdbDialect } from "./dialect.ts"
export { duckdbEngine, type DuckdbOptions } from "./engine.ts"
