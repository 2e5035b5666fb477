import { blockLaws } from "../testing.ts"
import { questionsSolved, examples } from "./questions-solved.ts"

blockLaws(questionsSolved, examples)
