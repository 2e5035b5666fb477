import { criterionLaws } from "../testing.ts"
import { examples, feedbackLeadsToChange } from "./feedback-leads-to-change.ts"

criterionLaws(feedbackLeadsToChange, examples)
