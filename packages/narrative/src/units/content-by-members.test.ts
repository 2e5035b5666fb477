import { blockLaws } from "../testing.ts"
import { contentByMembers, examples } from "./content-by-members.ts"

blockLaws(contentByMembers, examples)
