import { ruleTester } from "../testing.ts"
import { examples, metricNoObjective } from "./metric-no-objective.ts"

ruleTester(metricNoObjective, examples)
