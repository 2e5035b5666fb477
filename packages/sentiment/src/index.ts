/**
 * How texts sound, by lists of words whose worth is measured.
 *
 * @packageDocumentation
 */
export { agreementOf, alwaysNeutral, confusionOf, type Agreement, type Confusion } from "./agreement.ts"
export { measured } from "./measured.ts"
export { isOffered, type ListFigures } from "./offered.ts"
export { scorer, soundOf, type Scorer, type ScorerOptions } from "./scorer.ts"
