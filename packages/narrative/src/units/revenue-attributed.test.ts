import { blockLaws } from "../testing.ts"
import { examples, revenueAttributed } from "./revenue-attributed.ts"

blockLaws(revenueAttributed, examples)
