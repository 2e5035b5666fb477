/**
 * The engine that keeps facts in memory, by columns.
 *
 * @packageDocumentation
 */
export { columnStore, type ColumnStore } from "./column-store.ts"
export { memoryEngine } from "./memory-engine.ts"
export type { Refusal } from "./refusal.ts"
