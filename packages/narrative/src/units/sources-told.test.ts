import { blockLaws } from "../testing.ts"
import { examples, sourcesTold } from "./sources-told.ts"

blockLaws(sourcesTold, examples)
