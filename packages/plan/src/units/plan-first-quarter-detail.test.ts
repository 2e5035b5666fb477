import { ruleTester } from "../testing.ts"
import { examples, planFirstQuarterDetail } from "./plan-first-quarter-detail.ts"

ruleTester(planFirstQuarterDetail, examples)
