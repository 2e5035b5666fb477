import { criterionLaws } from "../testing.ts"
import { examples, channelsChosenOnEvidence } from "./channels-chosen-on-evidence.ts"

criterionLaws(channelsChosenOnEvidence, examples)
