import { criterionLaws } from "../testing.ts"
import { examples, membersReadyToHelp } from "./members-ready-to-help.ts"

criterionLaws(membersReadyToHelp, examples)
