import { ruleTester } from "../testing.ts"
import { examples, pilotCriteria } from "./pilot-criteria.ts"

ruleTester(pilotCriteria, examples)
