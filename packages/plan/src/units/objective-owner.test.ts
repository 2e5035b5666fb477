import { ruleTester } from "../testing.ts"
import { examples, objectiveOwner } from "./objective-owner.ts"

ruleTester(objectiveOwner, examples)
