import { criterionLaws } from "../testing.ts"
import { examples, seniorStakeholderOnBoard } from "./senior-stakeholder-on-board.ts"

criterionLaws(seniorStakeholderOnBoard, examples)
