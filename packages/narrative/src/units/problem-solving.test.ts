import { blockLaws } from "../testing.ts"
import { examples, problemSolving } from "./problem-solving.ts"

blockLaws(problemSolving, examples)
