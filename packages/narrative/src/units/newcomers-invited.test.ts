import { blockLaws } from "../testing.ts"
import { newcomersInvited, examples } from "./newcomers-invited.ts"

blockLaws(newcomersInvited, examples)
