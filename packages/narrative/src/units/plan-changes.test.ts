import { blockLaws } from "../testing.ts"
import { examples, planChanges } from "./plan-changes.ts"

blockLaws(planChanges, examples)
