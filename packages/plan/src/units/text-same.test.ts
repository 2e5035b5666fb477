import { ruleTester } from "../testing.ts"
import { examples, textSame } from "./text-same.ts"

ruleTester(textSame, examples)
