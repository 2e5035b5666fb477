import { ruleTester } from "../testing.ts"
import { examples, goalServesCycle } from "./goal-serves-cycle.ts"

ruleTester(goalServesCycle, examples)
