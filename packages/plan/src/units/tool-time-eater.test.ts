import { ruleTester } from "../testing.ts"
import { examples, toolTimeEater } from "./tool-time-eater.ts"

ruleTester(toolTimeEater, examples)
