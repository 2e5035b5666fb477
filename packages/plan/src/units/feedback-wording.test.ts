import { ruleTester } from "../testing.ts"
import { examples, feedbackWording } from "./feedback-wording.ts"

ruleTester(feedbackWording, examples)
