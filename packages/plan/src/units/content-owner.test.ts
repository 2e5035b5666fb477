import { ruleTester } from "../testing.ts"
import { examples, contentOwner } from "./content-owner.ts"

ruleTester(contentOwner, examples)
