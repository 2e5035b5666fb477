import { criterionLaws } from "../testing.ts"
import { examples, operatingModelResourced } from "./operating-model-resourced.ts"

criterionLaws(operatingModelResourced, examples)
