import { blockLaws } from "../testing.ts"
import { ideasTakenUp, examples } from "./ideas-taken-up.ts"

blockLaws(ideasTakenUp, examples)
