import { blockLaws } from "../testing.ts"
import { executiveOpening, examples } from "./executive-opening.ts"

blockLaws(executiveOpening, examples)
