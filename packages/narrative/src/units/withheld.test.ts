import { blockLaws } from "../testing.ts"
import { withheld, examples } from "./withheld.ts"

blockLaws(withheld, examples)
