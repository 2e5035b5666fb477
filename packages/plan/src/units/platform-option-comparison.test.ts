import { ruleTester } from "../testing.ts"
import { examples, platformOptionComparison } from "./platform-option-comparison.ts"

ruleTester(platformOptionComparison, examples)
