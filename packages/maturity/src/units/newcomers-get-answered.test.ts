import { criterionLaws } from "../testing.ts"
import { examples, newcomersGetAnswered } from "./newcomers-get-answered.ts"

criterionLaws(newcomersGetAnswered, examples)
