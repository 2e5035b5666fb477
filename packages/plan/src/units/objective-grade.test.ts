import { ruleTester } from "../testing.ts"
import { examples, objectiveGrade } from "./objective-grade.ts"

ruleTester(objectiveGrade, examples)
