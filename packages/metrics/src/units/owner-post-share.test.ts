import { metricLaws } from "../testing.ts"
import { examples, ownerPostShare } from "./owner-post-share.ts"

metricLaws(ownerPostShare, examples)
