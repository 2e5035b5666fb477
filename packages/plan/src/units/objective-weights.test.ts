import { ruleTester } from "../testing.ts"
import { examples, objectiveWeights } from "./objective-weights.ts"

ruleTester(objectiveWeights, examples)
