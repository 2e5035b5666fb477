import { ruleTester } from "../testing.ts"
import { examples, rolesAssigned } from "./roles-assigned.ts"

ruleTester(rolesAssigned, examples)
