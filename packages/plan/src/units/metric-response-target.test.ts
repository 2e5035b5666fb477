import { ruleTester } from "../testing.ts"
import { examples, metricResponseTarget } from "./metric-response-target.ts"

ruleTester(metricResponseTarget, examples)
