import { criterionLaws } from "../testing.ts"
import { examples, metricsTiedToGoals } from "./metrics-tied-to-goals.ts"

criterionLaws(metricsTiedToGoals, examples)
