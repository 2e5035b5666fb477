import { criterionLaws } from "../testing.ts"
import { examples, satisfactionAndToneKnown } from "./satisfaction-and-tone-known.ts"

criterionLaws(satisfactionAndToneKnown, examples)
