import { criterionLaws } from "../testing.ts"
import { examples, toolsHaveAPurpose } from "./tools-have-a-purpose.ts"

criterionLaws(toolsHaveAPurpose, examples)
