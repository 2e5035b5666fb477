import { blockLaws } from "../testing.ts"
import { valuableBehaviours, examples } from "./valuable-behaviours.ts"

blockLaws(valuableBehaviours, examples)
