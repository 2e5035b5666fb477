import { ruleTester } from "../testing.ts"
import { examples, objectiveCoOwner } from "./objective-co-owner.ts"

ruleTester(objectiveCoOwner, examples)
