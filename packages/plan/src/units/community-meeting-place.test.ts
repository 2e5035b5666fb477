import { ruleTester } from "../testing.ts"
import { examples, communityMeetingPlace } from "./community-meeting-place.ts"

ruleTester(communityMeetingPlace, examples)
