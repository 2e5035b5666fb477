import { ruleTester } from "../testing.ts"
import { examples, planMemberBenefit } from "./plan-member-benefit.ts"

ruleTester(planMemberBenefit, examples)
