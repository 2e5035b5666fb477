import { ruleTester } from "../testing.ts"
import { examples, contentPurpose } from "./content-purpose.ts"

ruleTester(contentPurpose, examples)
