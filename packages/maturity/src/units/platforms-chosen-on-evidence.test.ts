import { criterionLaws } from "../testing.ts"
import { examples, platformsChosenOnEvidence } from "./platforms-chosen-on-evidence.ts"

criterionLaws(platformsChosenOnEvidence, examples)
