import { blockLaws } from "../testing.ts"
import { moodOfMembers, examples } from "./mood-of-members.ts"

blockLaws(moodOfMembers, examples)
