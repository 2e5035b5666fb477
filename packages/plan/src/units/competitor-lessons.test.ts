import { ruleTester } from "../testing.ts"
import { examples, competitorLessons } from "./competitor-lessons.ts"

ruleTester(competitorLessons, examples)
