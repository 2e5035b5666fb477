import { criterionLaws } from "../testing.ts"
import { examples, feedbackPlanned } from "./feedback-planned.ts"

criterionLaws(feedbackPlanned, examples)
