import { blockLaws } from "../testing.ts"
import { selfHelpUsed, examples } from "./self-help-used.ts"

blockLaws(selfHelpUsed, examples)
