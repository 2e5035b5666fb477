import { blockLaws } from "../testing.ts"
import { examples, selfHelpSavings } from "./self-help-savings.ts"

blockLaws(selfHelpSavings, examples)
