import { blockLaws } from "../testing.ts"
import { examples, timelineByOwner } from "./timeline-by-owner.ts"

blockLaws(timelineByOwner, examples)
