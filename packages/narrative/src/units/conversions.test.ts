import { blockLaws } from "../testing.ts"
import { conversions, examples } from "./conversions.ts"

blockLaws(conversions, examples)
