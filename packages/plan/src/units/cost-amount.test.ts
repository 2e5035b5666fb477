import { ruleTester } from "../testing.ts"
import { examples, costAmount } from "./cost-amount.ts"

ruleTester(costAmount, examples)
