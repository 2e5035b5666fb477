import { criterionLaws } from "../testing.ts"
import { examples, launchReadinessChecked } from "./launch-readiness-checked.ts"

criterionLaws(launchReadinessChecked, examples)
