import { ruleTester } from "../testing.ts"
import { examples, timelinePhases } from "./timeline-phases.ts"

ruleTester(timelinePhases, examples)
