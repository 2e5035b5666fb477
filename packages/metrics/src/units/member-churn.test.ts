import { metricLaws } from "../testing.ts"
import { examples, memberChurn } from "./member-churn.ts"

metricLaws(memberChurn, examples)
