import { criterionLaws } from "../testing.ts"
import { examples, objectivesUnderstood } from "./objectives-understood.ts"

criterionLaws(objectivesUnderstood, examples)
