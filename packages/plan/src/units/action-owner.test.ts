import { ruleTester } from "../testing.ts"
import { examples, actionOwner } from "./action-owner.ts"

ruleTester(actionOwner, examples)
