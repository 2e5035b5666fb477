import { ruleTester } from "../testing.ts"
import { examples, actionDropped } from "./action-dropped.ts"

ruleTester(actionDropped, examples)
