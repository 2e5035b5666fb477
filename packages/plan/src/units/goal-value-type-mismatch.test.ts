import { ruleTester } from "../testing.ts"
import { examples, goalValueTypeMismatch } from "./goal-value-type-mismatch.ts"

ruleTester(goalValueTypeMismatch, examples)
