import { ruleTester } from "../testing.ts"
import { examples, actionTactic } from "./action-tactic.ts"

ruleTester(actionTactic, examples)
