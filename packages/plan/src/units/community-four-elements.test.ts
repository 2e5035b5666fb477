import { ruleTester } from "../testing.ts"
import { examples, communityFourElements } from "./community-four-elements.ts"

ruleTester(communityFourElements, examples)
