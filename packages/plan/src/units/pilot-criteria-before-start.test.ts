import { ruleTester } from "../testing.ts"
import { examples, pilotCriteriaBeforeStart } from "./pilot-criteria-before-start.ts"

ruleTester(pilotCriteriaBeforeStart, examples)
