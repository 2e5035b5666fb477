import { blockLaws } from "../testing.ts"
import { membersStart, examples } from "./members-start.ts"

blockLaws(membersStart, examples)
