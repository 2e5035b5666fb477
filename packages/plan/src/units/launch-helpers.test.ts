import { ruleTester } from "../testing.ts"
import { examples, launchHelpers } from "./launch-helpers.ts"

ruleTester(launchHelpers, examples)
