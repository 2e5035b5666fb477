import { criterionLaws } from "../testing.ts"
import { bothSidesCreateContent, examples } from "./both-sides-create-content.ts"

criterionLaws(bothSidesCreateContent, examples)
