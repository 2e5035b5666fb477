import { ruleTester } from "../testing.ts"
import { examples, knowledgeBasePipeline } from "./knowledge-base-pipeline.ts"

ruleTester(knowledgeBasePipeline, examples)
