import { ruleTester } from "../testing.ts"
import { examples, assumptionCarries } from "./assumption-carries.ts"

ruleTester(assumptionCarries, examples)
