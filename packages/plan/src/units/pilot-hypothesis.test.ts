import { ruleTester } from "../testing.ts"
import { examples, pilotHypothesis } from "./pilot-hypothesis.ts"

ruleTester(pilotHypothesis, examples)
