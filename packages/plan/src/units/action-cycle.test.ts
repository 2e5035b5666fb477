import { ruleTester } from "../testing.ts"
import { examples, actionCycle } from "./action-cycle.ts"

ruleTester(actionCycle, examples)
