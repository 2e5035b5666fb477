import { blockLaws } from "../testing.ts"
import { changesSince, examples } from "./changes-since.ts"

blockLaws(changesSince, examples)
