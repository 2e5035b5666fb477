import { criterionLaws } from "../testing.ts"
import { examples, supportCostReliefKnown } from "./support-cost-relief-known.ts"

criterionLaws(supportCostReliefKnown, examples)
