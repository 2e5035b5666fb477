import { criterionLaws } from "../testing.ts"
import { examples, painPointsMeasured } from "./pain-points-measured.ts"

criterionLaws(painPointsMeasured, examples)
