import { ruleTester } from "../testing.ts"
import { examples, planTenElements } from "./plan-ten-elements.ts"

ruleTester(planTenElements, examples)
