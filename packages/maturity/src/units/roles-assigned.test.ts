import { criterionLaws } from "../testing.ts"
import { examples, rolesAssigned } from "./roles-assigned.ts"

criterionLaws(rolesAssigned, examples)
