import { ruleTester } from "../testing.ts"
import { examples, stakeholderValueShown } from "./stakeholder-value-shown.ts"

ruleTester(stakeholderValueShown, examples)
