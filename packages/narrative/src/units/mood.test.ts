import { blockLaws } from "../testing.ts"
import { mood, examples } from "./mood.ts"

blockLaws(mood, examples)
