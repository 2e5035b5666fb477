import { blockLaws } from "../testing.ts"
import { maturityLevel, examples } from "./maturity-level.ts"

blockLaws(maturityLevel, examples)
