import { ruleTester } from "../testing.ts"
import { examples, costPeriod } from "./cost-period.ts"

ruleTester(costPeriod, examples)
