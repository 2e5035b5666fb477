import { metricLaws } from "../testing.ts"
import { actionCompletion, examples } from "./action-completion.ts"

metricLaws(actionCompletion, examples)
