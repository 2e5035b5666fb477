import { ruleTester } from "../testing.ts"
import { examples, toolPurpose } from "./tool-purpose.ts"

ruleTester(toolPurpose, examples)
