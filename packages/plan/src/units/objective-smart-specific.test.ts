import { ruleTester } from "../testing.ts"
import { examples, objectiveSmartSpecific } from "./objective-smart-specific.ts"

ruleTester(objectiveSmartSpecific, examples)
