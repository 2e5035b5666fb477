import { metricLaws } from "../testing.ts"
import { examples, netPromoterScore } from "./net-promoter-score.ts"

metricLaws(netPromoterScore, examples)
