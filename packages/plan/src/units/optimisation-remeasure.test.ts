import { ruleTester } from "../testing.ts"
import { examples, optimisationRemeasure } from "./optimisation-remeasure.ts"

ruleTester(optimisationRemeasure, examples)
