import { criterionLaws } from "../testing.ts"
import { examples, knowledgeBaseFed } from "./knowledge-base-fed.ts"

criterionLaws(knowledgeBaseFed, examples)
