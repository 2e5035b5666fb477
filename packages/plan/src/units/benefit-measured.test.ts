import { ruleTester } from "../testing.ts"
import { examples, benefitMeasured } from "./benefit-measured.ts"

ruleTester(benefitMeasured, examples)
