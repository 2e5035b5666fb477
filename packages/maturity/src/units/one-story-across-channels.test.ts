import { criterionLaws } from "../testing.ts"
import { examples, oneStoryAcrossChannels } from "./one-story-across-channels.ts"

criterionLaws(oneStoryAcrossChannels, examples)
