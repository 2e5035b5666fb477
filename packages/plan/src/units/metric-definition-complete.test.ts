import { ruleTester } from "../testing.ts"
import { examples, metricDefinitionComplete } from "./metric-definition-complete.ts"

ruleTester(metricDefinitionComplete, examples)
