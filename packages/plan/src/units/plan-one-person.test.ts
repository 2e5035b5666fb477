import { ruleTester } from "../testing.ts"
import { examples, planOnePerson } from "./plan-one-person.ts"

ruleTester(planOnePerson, examples)
