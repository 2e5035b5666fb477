import { ruleTester } from "../testing.ts"
import { examples, costKinds } from "./cost-kinds.ts"

ruleTester(costKinds, examples)
