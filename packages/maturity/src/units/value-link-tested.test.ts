import { criterionLaws } from "../testing.ts"
import { examples, valueLinkTested } from "./value-link-tested.ts"

criterionLaws(valueLinkTested, examples)
