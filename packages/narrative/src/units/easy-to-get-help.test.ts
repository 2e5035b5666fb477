import { blockLaws } from "../testing.ts"
import { easyToGetHelp, examples } from "./easy-to-get-help.ts"

blockLaws(easyToGetHelp, examples)
