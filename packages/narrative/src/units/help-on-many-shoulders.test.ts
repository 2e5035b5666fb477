import { blockLaws } from "../testing.ts"
import { helpOnManyShoulders, examples } from "./help-on-many-shoulders.ts"

blockLaws(helpOnManyShoulders, examples)
