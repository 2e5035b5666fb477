import { criterionLaws } from "../testing.ts"
import { examples, membersReturn } from "./members-return.ts"

criterionLaws(membersReturn, examples)
