import { ruleTester } from "../testing.ts"
import { examples, objectiveRevision } from "./objective-revision.ts"

ruleTester(objectiveRevision, examples)
