import { ruleTester } from "../testing.ts"
import { examples, claimAsTarget } from "./claim-as-target.ts"

ruleTester(claimAsTarget, examples)
