import { ruleTester } from "../testing.ts"
import { examples, feedbackNpsScale } from "./feedback-nps-scale.ts"

ruleTester(feedbackNpsScale, examples)
