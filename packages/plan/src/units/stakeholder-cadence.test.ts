import { ruleTester } from "../testing.ts"
import { examples, stakeholderCadence } from "./stakeholder-cadence.ts"

ruleTester(stakeholderCadence, examples)
