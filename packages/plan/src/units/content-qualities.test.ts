import { ruleTester } from "../testing.ts"
import { examples, contentQualities } from "./content-qualities.ts"

ruleTester(contentQualities, examples)
