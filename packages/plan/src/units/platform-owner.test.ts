import { ruleTester } from "../testing.ts"
import { examples, platformOwner } from "./platform-owner.ts"

ruleTester(platformOwner, examples)
