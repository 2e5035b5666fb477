import { ruleTester } from "../testing.ts"
import { examples, idUnique } from "./id-unique.ts"

ruleTester(idUnique, examples)
