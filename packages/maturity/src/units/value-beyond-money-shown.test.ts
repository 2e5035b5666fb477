import { criterionLaws } from "../testing.ts"
import { examples, valueBeyondMoneyShown } from "./value-beyond-money-shown.ts"

criterionLaws(valueBeyondMoneyShown, examples)
