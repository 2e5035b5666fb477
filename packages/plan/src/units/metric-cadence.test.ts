import { ruleTester } from "../testing.ts"
import { examples, metricCadence } from "./metric-cadence.ts"

ruleTester(metricCadence, examples)
