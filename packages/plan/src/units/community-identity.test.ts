import { ruleTester } from "../testing.ts"
import { examples, communityIdentity } from "./community-identity.ts"

ruleTester(communityIdentity, examples)
