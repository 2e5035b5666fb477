import { metricLaws } from "../testing.ts"
import { activeMembers, examples } from "./active-members.ts"

metricLaws(activeMembers, examples)
