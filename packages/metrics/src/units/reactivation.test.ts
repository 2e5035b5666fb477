import { metricLaws } from "../testing.ts"
import { examples, reactivation } from "./reactivation.ts"

metricLaws(reactivation, examples)
