import { blockLaws } from "../testing.ts"
import { notMeasured, examples } from "./not-measured.ts"

blockLaws(notMeasured, examples)
