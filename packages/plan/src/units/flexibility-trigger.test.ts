import { ruleTester } from "../testing.ts"
import { examples, flexibilityTrigger } from "./flexibility-trigger.ts"

ruleTester(flexibilityTrigger, examples)
