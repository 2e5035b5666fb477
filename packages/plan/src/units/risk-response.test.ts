import { ruleTester } from "../testing.ts"
import { examples, riskResponse } from "./risk-response.ts"

ruleTester(riskResponse, examples)
