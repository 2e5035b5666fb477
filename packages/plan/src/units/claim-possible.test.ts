import { ruleTester } from "../testing.ts"
import { claimPossible, examples } from "./claim-possible.ts"

ruleTester(claimPossible, examples)
