import { ruleTester } from "../testing.ts"
import { examples, goalNamesBehaviour } from "./goal-names-behaviour.ts"

ruleTester(goalNamesBehaviour, examples)
