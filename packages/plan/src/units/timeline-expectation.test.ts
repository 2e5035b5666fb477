import { ruleTester } from "../testing.ts"
import { examples, timelineExpectation } from "./timeline-expectation.ts"

ruleTester(timelineExpectation, examples)
