import { ruleTester } from "../testing.ts"
import { examples, stakeholderReviewStale } from "./stakeholder-review-stale.ts"

ruleTester(stakeholderReviewStale, examples)
