/**
 * The law kit for narrative blocks.
 *
 * @packageDocumentation
 */
export type { BlockExample, ExampleEstimate } from "./example.ts"
export { hostileTexts } from "./hostile.ts"
export { blockLaws } from "./laws.ts"
