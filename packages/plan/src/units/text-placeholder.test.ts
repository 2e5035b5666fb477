import { ruleTester } from "../testing.ts"
import { examples, textPlaceholder } from "./text-placeholder.ts"

ruleTester(textPlaceholder, examples)
