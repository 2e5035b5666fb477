import { criterionLaws } from "../testing.ts"
import { examples, reportsSolveProblems } from "./reports-solve-problems.ts"

criterionLaws(reportsSolveProblems, examples)
