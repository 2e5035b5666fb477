import { ruleTester } from "../testing.ts"
import { examples, recognitionBehaviour } from "./recognition-behaviour.ts"

ruleTester(recognitionBehaviour, examples)
