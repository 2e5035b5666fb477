import { ruleTester } from "../testing.ts"
import { examples, objectiveSmartRelevant } from "./objective-smart-relevant.ts"

ruleTester(objectiveSmartRelevant, examples)
