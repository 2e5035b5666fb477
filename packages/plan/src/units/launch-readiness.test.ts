import { ruleTester } from "../testing.ts"
import { examples, launchReadiness } from "./launch-readiness.ts"

ruleTester(launchReadiness, examples)
