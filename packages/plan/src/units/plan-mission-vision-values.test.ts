import { ruleTester } from "../testing.ts"
import { examples, planMissionVisionValues } from "./plan-mission-vision-values.ts"

ruleTester(planMissionVisionValues, examples)
