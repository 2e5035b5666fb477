import { ruleTester } from "../testing.ts"
import { examples, flexibilityMeasurableTrigger } from "./flexibility-measurable-trigger.ts"

ruleTester(flexibilityMeasurableTrigger, examples)
