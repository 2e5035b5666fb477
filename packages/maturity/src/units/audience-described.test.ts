import { criterionLaws } from "../testing.ts"
import { audienceDescribed, examples } from "./audience-described.ts"

criterionLaws(audienceDescribed, examples)
