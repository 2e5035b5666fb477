import { ruleTester } from "../testing.ts"
import { examples, guidelinesInclusion } from "./guidelines-inclusion.ts"

ruleTester(guidelinesInclusion, examples)
