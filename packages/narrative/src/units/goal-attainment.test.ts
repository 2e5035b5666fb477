import { blockLaws } from "../testing.ts"
import { goalAttainment, examples } from "./goal-attainment.ts"

blockLaws(goalAttainment, examples)
