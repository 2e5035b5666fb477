import { ruleTester } from "../testing.ts"
import { examples, contentPlanned } from "./content-planned.ts"

ruleTester(contentPlanned, examples)
