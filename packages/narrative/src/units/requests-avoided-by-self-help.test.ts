import { blockLaws } from "../testing.ts"
import { requestsAvoidedBySelfHelp, examples } from "./requests-avoided-by-self-help.ts"

blockLaws(requestsAvoidedBySelfHelp, examples)
