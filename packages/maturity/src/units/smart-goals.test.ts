import { criterionLaws } from "../testing.ts"
import { examples, smartGoals } from "./smart-goals.ts"

criterionLaws(smartGoals, examples)
