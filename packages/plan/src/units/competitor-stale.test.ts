import { ruleTester } from "../testing.ts"
import { examples, competitorStale } from "./competitor-stale.ts"

ruleTester(competitorStale, examples)
