import { criterionLaws } from "../testing.ts"
import { examples, belongingFelt } from "./belonging-felt.ts"

criterionLaws(belongingFelt, examples)
