import { ruleTester } from "../testing.ts"
import { examples, platformCobbled } from "./platform-cobbled.ts"

ruleTester(platformCobbled, examples)
