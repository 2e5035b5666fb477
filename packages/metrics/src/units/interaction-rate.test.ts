import { metricLaws } from "../testing.ts"
import { examples, interactionRate } from "./interaction-rate.ts"

metricLaws(interactionRate, examples)
