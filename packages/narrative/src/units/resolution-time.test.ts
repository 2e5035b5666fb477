import { blockLaws } from "../testing.ts"
import { resolutionTime, examples } from "./resolution-time.ts"

blockLaws(resolutionTime, examples)
