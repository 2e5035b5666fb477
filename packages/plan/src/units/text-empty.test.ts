import { ruleTester } from "../testing.ts"
import { examples, textEmpty } from "./text-empty.ts"

ruleTester(textEmpty, examples)
