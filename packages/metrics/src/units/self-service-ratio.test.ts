import { metricLaws } from "../testing.ts"
import { selfServiceRatio, examples } from "./self-service-ratio.ts"

metricLaws(selfServiceRatio, examples)
