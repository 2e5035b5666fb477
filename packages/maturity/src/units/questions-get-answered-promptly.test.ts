import { criterionLaws } from "../testing.ts"
import { examples, questionsGetAnsweredPromptly } from "./questions-get-answered-promptly.ts"

criterionLaws(questionsGetAnsweredPromptly, examples)
