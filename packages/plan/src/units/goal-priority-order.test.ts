import { ruleTester } from "../testing.ts"
import { examples, goalPriorityOrder } from "./goal-priority-order.ts"

ruleTester(goalPriorityOrder, examples)
