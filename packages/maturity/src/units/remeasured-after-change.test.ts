import { criterionLaws } from "../testing.ts"
import { examples, remeasuredAfterChange } from "./remeasured-after-change.ts"

criterionLaws(remeasuredAfterChange, examples)
