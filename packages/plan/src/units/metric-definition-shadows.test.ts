import { ruleTester } from "../testing.ts"
import { examples, metricDefinitionShadows } from "./metric-definition-shadows.ts"

ruleTester(metricDefinitionShadows, examples)
