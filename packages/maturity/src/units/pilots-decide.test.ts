import { criterionLaws } from "../testing.ts"
import { examples, pilotsDecide } from "./pilots-decide.ts"

criterionLaws(pilotsDecide, examples)
