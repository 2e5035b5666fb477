import { sourceLaws } from "../testing.ts"
import { examples, unitName } from "./unit-file.ts"

sourceLaws(unitName, examples)
