import { criterionLaws } from "../testing.ts"
import { examples, returnOnInvestmentKnown } from "./return-on-investment-known.ts"

criterionLaws(returnOnInvestmentKnown, examples)
