import { ruleTester } from "../testing.ts"
import { examples, dateExists } from "./date-exists.ts"

ruleTester(dateExists, examples)
