import { ruleTester } from "../testing.ts"
import { examples, feedbackLedTo } from "./feedback-led-to.ts"

ruleTester(feedbackLedTo, examples)
