import { blockLaws } from "../testing.ts"
import { membersReturn, examples } from "./members-return.ts"

blockLaws(membersReturn, examples)
