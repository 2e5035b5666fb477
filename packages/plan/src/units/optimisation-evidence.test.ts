import { ruleTester } from "../testing.ts"
import { examples, optimisationEvidence } from "./optimisation-evidence.ts"

ruleTester(optimisationEvidence, examples)
