import { criterionLaws } from "../testing.ts"
import { examples, memberBenefitStated } from "./member-benefit-stated.ts"

criterionLaws(memberBenefitStated, examples)
