import { ruleTester } from "../testing.ts"
import { examples, recognitionIntrinsic } from "./recognition-intrinsic.ts"

ruleTester(recognitionIntrinsic, examples)
