import { ruleTester } from "../testing.ts"
import { examples, costStaffUncovered } from "./cost-staff-uncovered.ts"

ruleTester(costStaffUncovered, examples)
