import { ruleTester } from "../testing.ts"
import { examples, optimisationDecided } from "./optimisation-decided.ts"

ruleTester(optimisationDecided, examples)
