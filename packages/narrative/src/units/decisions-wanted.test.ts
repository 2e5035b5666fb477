import { blockLaws } from "../testing.ts"
import { examples, decisionsWanted } from "./decisions-wanted.ts"

blockLaws(decisionsWanted, examples)
