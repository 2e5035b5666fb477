import { criterionLaws } from "../testing.ts"
import { examples, findingYourWayIsEasy } from "./finding-your-way-is-easy.ts"

criterionLaws(findingYourWayIsEasy, examples)
