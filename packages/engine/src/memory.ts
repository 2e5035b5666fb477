/**
 * The engine that keeps facts in memory, by columns.
 *
 * @packageDocumentation
 */
export { columnStore, type ColumnStore, type Selected, type Standing, type StoreIntake } from "./column-store.ts"
export { memoryEngine } from "./memory-engine.ts"
export { mergeAnswers } from "./merge-answers.ts"
export type { Refusal, Refused } from "./refusal.ts"
export type { Told } from "./tallied.ts"
