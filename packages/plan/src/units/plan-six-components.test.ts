import { ruleTester } from "../testing.ts"
import { examples, planSixComponents } from "./plan-six-components.ts"

ruleTester(planSixComponents, examples)
