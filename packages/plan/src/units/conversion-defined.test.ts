import { ruleTester } from "../testing.ts"
import { examples, conversionDefined } from "./conversion-defined.ts"

ruleTester(conversionDefined, examples)
