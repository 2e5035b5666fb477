import { ruleTester } from "../testing.ts"
import { examples, riskClosure } from "./risk-closure.ts"

ruleTester(riskClosure, examples)
