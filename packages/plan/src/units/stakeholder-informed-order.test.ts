import { ruleTester } from "../testing.ts"
import { examples, stakeholderInformedOrder } from "./stakeholder-informed-order.ts"

ruleTester(stakeholderInformedOrder, examples)
