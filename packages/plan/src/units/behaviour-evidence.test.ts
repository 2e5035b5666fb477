import { ruleTester } from "../testing.ts"
import { examples, behaviourEvidence } from "./behaviour-evidence.ts"

ruleTester(behaviourEvidence, examples)
