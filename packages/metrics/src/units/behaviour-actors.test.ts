import { metricLaws } from "../testing.ts"
import { behaviourActors, examples } from "./behaviour-actors.ts"

metricLaws(behaviourActors, examples)
