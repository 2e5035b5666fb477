import { ruleTester } from "../testing.ts"
import { examples, pilotCriteriaFrozen } from "./pilot-criteria-frozen.ts"

ruleTester(pilotCriteriaFrozen, examples)
