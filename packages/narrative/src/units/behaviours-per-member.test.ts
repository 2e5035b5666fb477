import { blockLaws } from "../testing.ts"
import { behavioursPerMember, examples } from "./behaviours-per-member.ts"

blockLaws(behavioursPerMember, examples)
