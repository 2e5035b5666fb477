import { blockLaws } from "../testing.ts"
import { expectation, examples } from "./expectation.ts"

blockLaws(expectation, examples)
