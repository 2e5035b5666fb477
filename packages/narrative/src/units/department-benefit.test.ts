import { blockLaws } from "../testing.ts"
import { examples, departmentBenefit } from "./department-benefit.ts"

blockLaws(departmentBenefit, examples)
