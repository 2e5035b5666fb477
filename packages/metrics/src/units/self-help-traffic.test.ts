import { metricLaws } from "../testing.ts"
import { selfHelpTraffic, examples } from "./self-help-traffic.ts"

metricLaws(selfHelpTraffic, examples)
