import { ruleTester } from "../testing.ts"
import { examples, planNoValueEvidence } from "./plan-no-value-evidence.ts"

ruleTester(planNoValueEvidence, examples)
