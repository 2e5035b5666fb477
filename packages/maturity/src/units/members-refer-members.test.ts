import { criterionLaws } from "../testing.ts"
import { examples, membersReferMembers } from "./members-refer-members.ts"

criterionLaws(membersReferMembers, examples)
