import { ruleTester } from "../testing.ts"
import { examples, stakeholderSenior } from "./stakeholder-senior.ts"

ruleTester(stakeholderSenior, examples)
