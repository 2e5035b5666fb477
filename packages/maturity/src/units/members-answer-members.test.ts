import { criterionLaws } from "../testing.ts"
import { examples, membersAnswerMembers } from "./members-answer-members.ts"

criterionLaws(membersAnswerMembers, examples)
