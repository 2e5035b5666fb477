import { ruleTester } from "../testing.ts"
import { examples, planValueChainComplete } from "./plan-value-chain-complete.ts"

ruleTester(planValueChainComplete, examples)
