import { blockLaws } from "../testing.ts"
import { costs, examples } from "./costs.ts"

blockLaws(costs, examples)
