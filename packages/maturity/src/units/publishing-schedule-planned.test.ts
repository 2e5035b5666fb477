import { criterionLaws } from "../testing.ts"
import { examples, publishingSchedulePlanned } from "./publishing-schedule-planned.ts"

criterionLaws(publishingSchedulePlanned, examples)
