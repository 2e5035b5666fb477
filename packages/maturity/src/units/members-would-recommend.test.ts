import { criterionLaws } from "../testing.ts"
import { examples, membersWouldRecommend } from "./members-would-recommend.ts"

criterionLaws(membersWouldRecommend, examples)
