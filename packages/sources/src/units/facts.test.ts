import { sourceLaws } from "../testing.ts"
import { examples, facts } from "./facts.ts"

sourceLaws(facts, examples, { oneFactPerRow: true })
