import { metricLaws } from "../testing.ts"
import { examples, retentionCohort } from "./retention-cohort.ts"

metricLaws(retentionCohort, examples)
