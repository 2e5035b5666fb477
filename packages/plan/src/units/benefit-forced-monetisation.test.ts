import { ruleTester } from "../testing.ts"
import { examples, benefitForcedMonetisation } from "./benefit-forced-monetisation.ts"

ruleTester(benefitForcedMonetisation, examples)
