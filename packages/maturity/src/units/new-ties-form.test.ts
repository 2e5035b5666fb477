import { criterionLaws } from "../testing.ts"
import { examples, newTiesForm } from "./new-ties-form.ts"

criterionLaws(newTiesForm, examples)
