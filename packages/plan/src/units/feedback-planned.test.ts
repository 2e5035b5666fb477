import { ruleTester } from "../testing.ts"
import { examples, feedbackPlanned } from "./feedback-planned.ts"

ruleTester(feedbackPlanned, examples)
