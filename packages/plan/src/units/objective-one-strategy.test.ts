import { ruleTester } from "../testing.ts"
import { examples, objectiveOneStrategy } from "./objective-one-strategy.ts"

ruleTester(objectiveOneStrategy, examples)
