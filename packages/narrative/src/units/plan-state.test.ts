import { blockLaws } from "../testing.ts"
import { planState, examples } from "./plan-state.ts"

blockLaws(planState, examples)
