import { ruleTester } from "../testing.ts"
import { examples, platformIdle } from "./platform-idle.ts"

ruleTester(platformIdle, examples)
