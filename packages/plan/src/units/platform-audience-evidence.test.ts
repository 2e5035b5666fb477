import { ruleTester } from "../testing.ts"
import { examples, platformAudienceEvidence } from "./platform-audience-evidence.ts"

ruleTester(platformAudienceEvidence, examples)
