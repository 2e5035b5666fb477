import { ruleTester } from "../testing.ts"
import { examples, metricAmbiguousAbbreviation } from "./metric-ambiguous-abbreviation.ts"

ruleTester(metricAmbiguousAbbreviation, examples)
