import { metricLaws } from "../testing.ts"
import { examples, memberInsights } from "./member-insights.ts"

metricLaws(memberInsights, examples)
