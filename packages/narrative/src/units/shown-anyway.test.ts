import { blockLaws } from "../testing.ts"
import { examples, shownAnyway } from "./shown-anyway.ts"

blockLaws(shownAnyway, examples)
