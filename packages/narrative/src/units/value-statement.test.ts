import { blockLaws } from "../testing.ts"
import { examples, valueStatement } from "./value-statement.ts"

blockLaws(valueStatement, examples)
