import { blockLaws } from "../testing.ts"
import { valueChain, examples } from "./value-chain.ts"

blockLaws(valueChain, examples)
