import { blockLaws } from "../testing.ts"
import { requestsAvoided, examples } from "./requests-avoided.ts"

blockLaws(requestsAvoided, examples)
