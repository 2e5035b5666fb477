import { ruleTester } from "../testing.ts"
import { examples, timelineReviews } from "./timeline-reviews.ts"

ruleTester(timelineReviews, examples)
