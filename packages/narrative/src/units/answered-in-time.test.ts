import { blockLaws } from "../testing.ts"
import { answeredInTime, examples } from "./answered-in-time.ts"

blockLaws(answeredInTime, examples)
