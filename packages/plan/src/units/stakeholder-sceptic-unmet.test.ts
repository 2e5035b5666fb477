import { ruleTester } from "../testing.ts"
import { examples, stakeholderScepticUnmet } from "./stakeholder-sceptic-unmet.ts"

ruleTester(stakeholderScepticUnmet, examples)
