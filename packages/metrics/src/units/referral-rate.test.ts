import { metricLaws } from "../testing.ts"
import { examples, referralRate } from "./referral-rate.ts"

metricLaws(referralRate, examples)
