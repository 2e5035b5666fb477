import { ruleTester } from "../testing.ts"
import { examples, pilotDecisionRule } from "./pilot-decision-rule.ts"

ruleTester(pilotDecisionRule, examples)
