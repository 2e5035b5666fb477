import { blockLaws } from "../testing.ts"
import { conversionCost, examples } from "./conversion-cost.ts"

blockLaws(conversionCost, examples)
