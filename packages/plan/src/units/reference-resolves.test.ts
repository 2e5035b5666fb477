import { ruleTester } from "../testing.ts"
import { examples, referenceResolves } from "./reference-resolves.ts"

ruleTester(referenceResolves, examples)
