import { ruleTester } from "../testing.ts"
import { examples, metricTierBalance } from "./metric-tier-balance.ts"

ruleTester(metricTierBalance, examples)
