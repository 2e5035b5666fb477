import { ruleTester } from "../testing.ts"
import { examples, objectiveSmartTimebound } from "./objective-smart-timebound.ts"

ruleTester(objectiveSmartTimebound, examples)
