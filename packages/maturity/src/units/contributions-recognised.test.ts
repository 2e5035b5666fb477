import { criterionLaws } from "../testing.ts"
import { examples, contributionsRecognised } from "./contributions-recognised.ts"

criterionLaws(contributionsRecognised, examples)
