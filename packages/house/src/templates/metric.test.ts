import { metricLaws } from "../testing.ts"
import { examples, unitName } from "./unit-file.ts"

metricLaws(unitName, examples)
