import { blockLaws } from "../testing.ts"
import { solvedInTime, examples } from "./solved-in-time.ts"

blockLaws(solvedInTime, examples)
