import { ruleTester } from "../testing.ts"
import { examples, metricNoSource } from "./metric-no-source.ts"

ruleTester(metricNoSource, examples)
