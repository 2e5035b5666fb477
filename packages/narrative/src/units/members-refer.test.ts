import { blockLaws } from "../testing.ts"
import { membersRefer, examples } from "./members-refer.ts"

blockLaws(membersRefer, examples)
