import { criterionLaws } from "../testing.ts"
import { examples, targetsHaveGrounds } from "./targets-have-grounds.ts"

criterionLaws(targetsHaveGrounds, examples)
