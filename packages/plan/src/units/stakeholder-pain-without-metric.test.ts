import { ruleTester } from "../testing.ts"
import { examples, stakeholderPainWithoutMetric } from "./stakeholder-pain-without-metric.ts"

ruleTester(stakeholderPainWithoutMetric, examples)
