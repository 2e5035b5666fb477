import { blockLaws } from "../testing.ts"
import { satisfaction, examples } from "./satisfaction.ts"

blockLaws(satisfaction, examples)
