import { criterionLaws } from "../testing.ts"
import { examples, communityRevenueAttributed } from "./community-revenue-attributed.ts"

criterionLaws(communityRevenueAttributed, examples)
