import { ruleTester } from "../testing.ts"
import { examples, launchVolunteers } from "./launch-volunteers.ts"

ruleTester(launchVolunteers, examples)
