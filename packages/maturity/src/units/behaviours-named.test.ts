import { criterionLaws } from "../testing.ts"
import { behavioursNamed, examples } from "./behaviours-named.ts"

criterionLaws(behavioursNamed, examples)
