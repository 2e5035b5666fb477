import { blockLaws } from "../testing.ts"
import { profilesFilled, examples } from "./profiles-filled.ts"

blockLaws(profilesFilled, examples)
