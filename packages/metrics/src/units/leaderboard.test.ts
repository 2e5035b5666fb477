import { metricLaws } from "../testing.ts"
import { examples, leaderboard } from "./leaderboard.ts"

metricLaws(leaderboard, examples)
