import { blockLaws } from "../testing.ts"
import { conversionsAttributed, examples } from "./conversions-attributed.ts"

blockLaws(conversionsAttributed, examples)
