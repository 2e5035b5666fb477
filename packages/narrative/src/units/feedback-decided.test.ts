import { blockLaws } from "../testing.ts"
import { feedbackDecided, examples } from "./feedback-decided.ts"

blockLaws(feedbackDecided, examples)
