import { criterionLaws } from "../testing.ts"
import { examples, goalsServeTheBusiness } from "./goals-serve-the-business.ts"

criterionLaws(goalsServeTheBusiness, examples)
