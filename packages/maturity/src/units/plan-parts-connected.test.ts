import { criterionLaws } from "../testing.ts"
import { examples, planPartsConnected } from "./plan-parts-connected.ts"

criterionLaws(planPartsConnected, examples)
