import { ruleTester } from "../testing.ts"
import { examples, communityGuidelinesThreeParts } from "./community-guidelines-three-parts.ts"

ruleTester(communityGuidelinesThreeParts, examples)
