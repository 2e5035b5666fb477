import { ruleTester } from "../testing.ts"
import { examples, leaderboardRanksActivity } from "./leaderboard-ranks-activity.ts"

ruleTester(leaderboardRanksActivity, examples)
