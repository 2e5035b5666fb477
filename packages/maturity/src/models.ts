/**
 * Maturity models as data: read, scored and compared.
 *
 * @packageDocumentation
 */
export { agreement, type Agreement, type AgreementKappa, type AgreementOptions, type AnsweredOnce, type Disagreement, type SaidAnswer } from "./agreement.ts"
export type { AnswersMetadata, GivenAnswer, MaturityAnswers, SetAside } from "./answers.ts"
export { declaredOf, type DeclaredAnswers } from "./answers-declared.ts"
export { readAnswers, type ReadAnswers } from "./answers-read.ts"
export type { Bounds } from "./model-bounds.ts"
export type { ModelFile } from "./model-file.ts"
export type { NotCounted, NotCountedReason } from "./model-held.ts"
export type { ModelProblem } from "./model-problem.ts"
export { readModel, type ReadModel, type ReadModelOptions } from "./model-read.ts"
export { maturityAnswersJsonSchema, maturityModelJsonSchema } from "./model-schema.ts"
export { scoreModel, type FunctionScore, type ModelScore, type NamedScore, type PartScore, type PracticeScore, type QuestionScore } from "./model-score.ts"
export { modelVersion } from "./model-version.ts"
export type {
  AnswerSet, MaturityModel, MaturityModelSpec, ModelAnswer, ModelFunction, ModelLevel, ModelMetadata, ModelPractice, ModelQuestion, ModelScoring, ModelStream, ModelText, ScoringMethod,
} from "./model.ts"
