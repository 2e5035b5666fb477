import { blockLaws } from "../testing.ts"
import { examples, savings } from "./savings.ts"

blockLaws(savings, examples)
