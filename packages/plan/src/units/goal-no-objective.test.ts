import { ruleTester } from "../testing.ts"
import { examples, goalNoObjective } from "./goal-no-objective.ts"

ruleTester(goalNoObjective, examples)
