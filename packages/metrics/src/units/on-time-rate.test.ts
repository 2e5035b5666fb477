import { metricLaws } from "../testing.ts"
import { examples, onTimeRate } from "./on-time-rate.ts"

metricLaws(onTimeRate, examples)
