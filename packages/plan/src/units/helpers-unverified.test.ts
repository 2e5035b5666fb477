import { ruleTester } from "../testing.ts"
import { examples, helpersUnverified } from "./helpers-unverified.ts"

ruleTester(helpersUnverified, examples)
