import { ruleTester } from "../testing.ts"
import { examples, actionOrder } from "./action-order.ts"

ruleTester(actionOrder, examples)
