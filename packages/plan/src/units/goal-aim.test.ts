import { ruleTester } from "../testing.ts"
import { examples, goalAim } from "./goal-aim.ts"

ruleTester(goalAim, examples)
