import { ruleTester } from "../testing.ts"
import { examples, claimSourced } from "./claim-sourced.ts"

ruleTester(claimSourced, examples)
