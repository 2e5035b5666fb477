import { ruleTester } from "../testing.ts"
import { examples, timelineOrder } from "./timeline-order.ts"

ruleTester(timelineOrder, examples)
