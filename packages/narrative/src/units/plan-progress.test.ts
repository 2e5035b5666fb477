import { blockLaws } from "../testing.ts"
import { examples, planProgress } from "./plan-progress.ts"

blockLaws(planProgress, examples)
