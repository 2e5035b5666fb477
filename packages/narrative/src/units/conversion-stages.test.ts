import { blockLaws } from "../testing.ts"
import { conversionStages, examples } from "./conversion-stages.ts"

blockLaws(conversionStages, examples)
