import { ruleTester } from "../testing.ts"
import { examples, knowledgeBasePlanned } from "./knowledge-base-planned.ts"

ruleTester(knowledgeBasePlanned, examples)
