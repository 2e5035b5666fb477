import { ruleTester } from "../testing.ts"
import { examples, goalCapacity } from "./goal-capacity.ts"

ruleTester(goalCapacity, examples)
