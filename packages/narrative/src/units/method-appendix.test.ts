import { blockLaws } from "../testing.ts"
import { methodAppendix, examples } from "./method-appendix.ts"

blockLaws(methodAppendix, examples)
