import { ruleTester } from "../testing.ts"
import { examples, objectiveCommunicated } from "./objective-communicated.ts"

ruleTester(objectiveCommunicated, examples)
