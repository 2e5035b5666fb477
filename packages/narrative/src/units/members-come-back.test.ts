import { blockLaws } from "../testing.ts"
import { membersComeBack, examples } from "./members-come-back.ts"

blockLaws(membersComeBack, examples)
