import { blockLaws } from "../testing.ts"
import { tiesForm, examples } from "./ties-form.ts"

blockLaws(tiesForm, examples)
