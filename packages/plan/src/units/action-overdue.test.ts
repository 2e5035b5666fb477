import { ruleTester } from "../testing.ts"
import { examples, actionOverdue } from "./action-overdue.ts"

ruleTester(actionOverdue, examples)
