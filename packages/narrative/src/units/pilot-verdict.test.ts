import { blockLaws } from "../testing.ts"
import { examples, pilotVerdict } from "./pilot-verdict.ts"

blockLaws(pilotVerdict, examples)
