import { ruleTester } from "../testing.ts"
import { examples, pilotDecided } from "./pilot-decided.ts"

ruleTester(pilotDecided, examples)
