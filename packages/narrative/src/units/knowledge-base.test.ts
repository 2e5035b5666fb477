import { blockLaws } from "../testing.ts"
import { knowledgeBase, examples } from "./knowledge-base.ts"

blockLaws(knowledgeBase, examples)
