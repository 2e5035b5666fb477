import { metricLaws } from "../testing.ts"
import { examples, goalAttainment } from "./goal-attainment.ts"

metricLaws(goalAttainment, examples)
