/**
 * The engine that keeps facts in memory, by columns.
 *
 * @packageDocumentation
 */
export { columnStore, type ColumnStore, type Standing, type StoreIntake, type Told } from "./column-store.ts"
export { memoryEngine } from "./memory-engine.ts"
export { mergeAnswers } from "./merge-answers.ts"
export type { Refusal } from "./refusal.ts"
