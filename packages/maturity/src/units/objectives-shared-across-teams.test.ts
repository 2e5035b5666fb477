import { criterionLaws } from "../testing.ts"
import { examples, objectivesSharedAcrossTeams } from "./objectives-shared-across-teams.ts"

criterionLaws(objectivesSharedAcrossTeams, examples)
