import { blockLaws } from "../testing.ts"
import { surveyParticipation, examples } from "./survey-participation.ts"

blockLaws(surveyParticipation, examples)
