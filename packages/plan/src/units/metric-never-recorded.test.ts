import { ruleTester } from "../testing.ts"
import { examples, metricNeverRecorded } from "./metric-never-recorded.ts"

ruleTester(metricNeverRecorded, examples)
