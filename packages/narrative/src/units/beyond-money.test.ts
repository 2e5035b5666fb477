import { blockLaws } from "../testing.ts"
import { beyondMoney, examples } from "./beyond-money.ts"

blockLaws(beyondMoney, examples)
