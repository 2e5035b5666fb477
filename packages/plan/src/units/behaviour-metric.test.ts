import { ruleTester } from "../testing.ts"
import { examples, behaviourMetric } from "./behaviour-metric.ts"

ruleTester(behaviourMetric, examples)
