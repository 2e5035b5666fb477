import { blockLaws } from "../testing.ts"
import { answersCome, examples } from "./answers-come.ts"

blockLaws(answersCome, examples)
