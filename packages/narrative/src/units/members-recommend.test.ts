import { blockLaws } from "../testing.ts"
import { membersRecommend, examples } from "./members-recommend.ts"

blockLaws(membersRecommend, examples)
