import { ruleTester } from "../testing.ts"
import { examples, contentSchedule } from "./content-schedule.ts"

ruleTester(contentSchedule, examples)
