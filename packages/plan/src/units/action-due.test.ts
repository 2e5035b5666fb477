import { ruleTester } from "../testing.ts"
import { examples, actionDue } from "./action-due.ts"

ruleTester(actionDue, examples)
