import { blockLaws } from "../testing.ts"
import { examples, returnOnInvestment } from "./return-on-investment.ts"

blockLaws(returnOnInvestment, examples)
