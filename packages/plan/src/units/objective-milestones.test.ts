import { ruleTester } from "../testing.ts"
import { examples, objectiveMilestones } from "./objective-milestones.ts"

ruleTester(objectiveMilestones, examples)
