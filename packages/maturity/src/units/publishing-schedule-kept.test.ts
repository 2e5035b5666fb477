import { criterionLaws } from "../testing.ts"
import { examples, publishingScheduleKept } from "./publishing-schedule-kept.ts"

criterionLaws(publishingScheduleKept, examples)
