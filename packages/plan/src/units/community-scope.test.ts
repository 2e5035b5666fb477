import { ruleTester } from "../testing.ts"
import { examples, communityScope } from "./community-scope.ts"

ruleTester(communityScope, examples)
