import { ruleTester } from "../testing.ts"
import { examples, objectiveTargetUnit } from "./objective-target-unit.ts"

ruleTester(objectiveTargetUnit, examples)
