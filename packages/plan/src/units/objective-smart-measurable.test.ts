import { ruleTester } from "../testing.ts"
import { examples, objectiveSmartMeasurable } from "./objective-smart-measurable.ts"

ruleTester(objectiveSmartMeasurable, examples)
