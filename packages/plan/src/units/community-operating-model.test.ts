import { ruleTester } from "../testing.ts"
import { examples, communityOperatingModel } from "./community-operating-model.ts"

ruleTester(communityOperatingModel, examples)
