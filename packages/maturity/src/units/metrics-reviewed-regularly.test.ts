import { criterionLaws } from "../testing.ts"
import { examples, metricsReviewedRegularly } from "./metrics-reviewed-regularly.ts"

criterionLaws(metricsReviewedRegularly, examples)
