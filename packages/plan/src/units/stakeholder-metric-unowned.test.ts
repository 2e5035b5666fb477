import { ruleTester } from "../testing.ts"
import { examples, stakeholderMetricUnowned } from "./stakeholder-metric-unowned.ts"

ruleTester(stakeholderMetricUnowned, examples)
