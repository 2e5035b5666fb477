import { blockLaws } from "../testing.ts"
import { examples, nextPractice } from "./next-practice.ts"

blockLaws(nextPractice, examples)
