import { criterionLaws } from "../testing.ts"
import { examples, decisionsFollowFindings } from "./decisions-follow-findings.ts"

criterionLaws(decisionsFollowFindings, examples)
