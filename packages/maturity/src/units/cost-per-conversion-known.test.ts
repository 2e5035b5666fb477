import { criterionLaws } from "../testing.ts"
import { examples, costPerConversionKnown } from "./cost-per-conversion-known.ts"

criterionLaws(costPerConversionKnown, examples)
