import { criterionLaws } from "../testing.ts"
import { examples, missionVisionValuesStated } from "./mission-vision-values-stated.ts"

criterionLaws(missionVisionValuesStated, examples)
