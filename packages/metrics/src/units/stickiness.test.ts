import { metricLaws } from "../testing.ts"
import { examples, stickiness } from "./stickiness.ts"

metricLaws(stickiness, examples)
