import { ruleTester } from "../testing.ts"
import { examples, platformFocus } from "./platform-focus.ts"

ruleTester(platformFocus, examples)
