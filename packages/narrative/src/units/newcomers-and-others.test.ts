import { blockLaws } from "../testing.ts"
import { newcomersAndOthers, examples } from "./newcomers-and-others.ts"

blockLaws(newcomersAndOthers, examples)
