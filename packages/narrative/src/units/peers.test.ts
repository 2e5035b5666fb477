import { blockLaws } from "../testing.ts"
import { examples, peers } from "./peers.ts"

blockLaws(peers, examples)
