import { ruleTester } from "../testing.ts"
import { examples, goalCount } from "./goal-count.ts"

ruleTester(goalCount, examples)
