import { ruleTester } from "../testing.ts"
import { examples, guidelinesReviewed } from "./guidelines-reviewed.ts"

ruleTester(guidelinesReviewed, examples)
