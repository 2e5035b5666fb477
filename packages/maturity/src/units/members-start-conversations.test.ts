import { criterionLaws } from "../testing.ts"
import { examples, membersStartConversations } from "./members-start-conversations.ts"

criterionLaws(membersStartConversations, examples)
