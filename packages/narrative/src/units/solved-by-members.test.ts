import { blockLaws } from "../testing.ts"
import { solvedByMembers, examples } from "./solved-by-members.ts"

blockLaws(solvedByMembers, examples)
