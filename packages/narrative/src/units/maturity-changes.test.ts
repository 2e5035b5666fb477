import { blockLaws } from "../testing.ts"
import { examples, maturityChanges } from "./maturity-changes.ts"

blockLaws(maturityChanges, examples)
