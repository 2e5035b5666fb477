import { blockLaws } from "../testing.ts"
import { examples, risks } from "./risks.ts"

blockLaws(risks, examples)
