import { criterionLaws } from "../testing.ts"
import { examples, questionsGetSolved } from "./questions-get-solved.ts"

criterionLaws(questionsGetSolved, examples)
