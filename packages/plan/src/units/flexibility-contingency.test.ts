import { ruleTester } from "../testing.ts"
import { examples, flexibilityContingency } from "./flexibility-contingency.ts"

ruleTester(flexibilityContingency, examples)
