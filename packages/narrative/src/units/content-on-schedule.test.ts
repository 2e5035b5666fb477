import { blockLaws } from "../testing.ts"
import { contentOnSchedule, examples } from "./content-on-schedule.ts"

blockLaws(contentOnSchedule, examples)
