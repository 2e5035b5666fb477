import { ruleTester } from "../testing.ts"
import { examples, planUpdateOverdue } from "./plan-update-overdue.ts"

ruleTester(planUpdateOverdue, examples)
