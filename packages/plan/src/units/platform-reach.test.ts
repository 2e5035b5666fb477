import { ruleTester } from "../testing.ts"
import { examples, platformReach } from "./platform-reach.ts"

ruleTester(platformReach, examples)
