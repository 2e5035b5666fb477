import { blockLaws } from "../testing.ts"
import { examples, outsideFigures } from "./outside-figures.ts"

blockLaws(outsideFigures, examples)
