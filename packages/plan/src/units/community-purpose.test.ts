import { ruleTester } from "../testing.ts"
import { examples, communityPurpose } from "./community-purpose.ts"

ruleTester(communityPurpose, examples)
