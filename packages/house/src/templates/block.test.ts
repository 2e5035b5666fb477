import { blockLaws } from "../testing.ts"
import { examples, unitName } from "./unit-file.ts"

blockLaws(unitName, examples)
