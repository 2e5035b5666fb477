import { ruleTester } from "../testing.ts"
import { examples, toolOwner } from "./tool-owner.ts"

ruleTester(toolOwner, examples)
