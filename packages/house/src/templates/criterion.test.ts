import { criterionLaws } from "../testing.ts"
import { examples, unitName } from "./unit-file.ts"

criterionLaws(unitName, examples)
