import { ruleTester } from "../testing.ts"
import { examples, tacticGrowth } from "./tactic-growth.ts"

ruleTester(tacticGrowth, examples)
