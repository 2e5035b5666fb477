import { ruleTester } from "../testing.ts"
import { examples, unitName } from "./unit-file.ts"

ruleTester(unitName, examples)
