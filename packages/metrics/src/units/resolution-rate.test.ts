import { metricLaws } from "../testing.ts"
import { examples, resolutionRate } from "./resolution-rate.ts"

metricLaws(resolutionRate, examples)
