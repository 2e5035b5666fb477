import { ruleTester } from "../testing.ts"
import { examples, contentMix } from "./content-mix.ts"

ruleTester(contentMix, examples)
