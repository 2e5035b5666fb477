import { ruleTester } from "../testing.ts"
import { examples, feedbackResponse } from "./feedback-response.ts"

ruleTester(feedbackResponse, examples)
