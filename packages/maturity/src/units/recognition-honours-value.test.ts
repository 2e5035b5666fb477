import { criterionLaws } from "../testing.ts"
import { examples, recognitionHonoursValue } from "./recognition-honours-value.ts"

criterionLaws(recognitionHonoursValue, examples)
