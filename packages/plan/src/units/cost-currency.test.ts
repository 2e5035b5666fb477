import { ruleTester } from "../testing.ts"
import { examples, costCurrency } from "./cost-currency.ts"

ruleTester(costCurrency, examples)
