import { ruleTester } from "../testing.ts"
import { examples, actionEffort } from "./action-effort.ts"

ruleTester(actionEffort, examples)
