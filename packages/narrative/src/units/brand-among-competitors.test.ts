import { blockLaws } from "../testing.ts"
import { brandAmongCompetitors, examples } from "./brand-among-competitors.ts"

blockLaws(brandAmongCompetitors, examples)
