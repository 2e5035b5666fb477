import { ruleTester } from "../testing.ts"
import { examples, recognitionAdvancement } from "./recognition-advancement.ts"

ruleTester(recognitionAdvancement, examples)
