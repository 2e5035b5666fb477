import { ruleTester } from "../testing.ts"
import { examples, benefitIndicator } from "./benefit-indicator.ts"

ruleTester(benefitIndicator, examples)
