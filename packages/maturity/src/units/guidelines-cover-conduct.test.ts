import { criterionLaws } from "../testing.ts"
import { examples, guidelinesCoverConduct } from "./guidelines-cover-conduct.ts"

criterionLaws(guidelinesCoverConduct, examples)
