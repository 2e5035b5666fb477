import { metricLaws } from "../testing.ts"
import { examples, knowledgeBaseConversion } from "./knowledge-base-conversion.ts"

metricLaws(knowledgeBaseConversion, examples)
