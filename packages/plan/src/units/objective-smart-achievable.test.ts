import { ruleTester } from "../testing.ts"
import { examples, objectiveSmartAchievable } from "./objective-smart-achievable.ts"

ruleTester(objectiveSmartAchievable, examples)
