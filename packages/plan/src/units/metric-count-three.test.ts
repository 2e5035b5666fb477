import { ruleTester } from "../testing.ts"
import { examples, metricCountThree } from "./metric-count-three.ts"

ruleTester(metricCountThree, examples)
