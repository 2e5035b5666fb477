import { ruleTester } from "../testing.ts"
import { examples, assumptionCheck } from "./assumption-check.ts"

ruleTester(assumptionCheck, examples)
