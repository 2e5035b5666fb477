import { ruleTester } from "../testing.ts"
import { examples, metricVanityTarget } from "./metric-vanity-target.ts"

ruleTester(metricVanityTarget, examples)
