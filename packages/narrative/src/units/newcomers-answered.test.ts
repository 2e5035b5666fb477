import { blockLaws } from "../testing.ts"
import { newcomersAnswered, examples } from "./newcomers-answered.ts"

blockLaws(newcomersAnswered, examples)
