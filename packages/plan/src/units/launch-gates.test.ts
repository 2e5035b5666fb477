import { ruleTester } from "../testing.ts"
import { examples, launchGates } from "./launch-gates.ts"

ruleTester(launchGates, examples)
