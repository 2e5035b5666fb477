import { criterionLaws } from "../testing.ts"
import { examples, assumptionsOpenToTest } from "./assumptions-open-to-test.ts"

criterionLaws(assumptionsOpenToTest, examples)
