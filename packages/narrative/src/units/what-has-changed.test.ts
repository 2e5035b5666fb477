import { blockLaws } from "../testing.ts"
import { examples, whatHasChanged } from "./what-has-changed.ts"

blockLaws(whatHasChanged, examples)
