import { metricLaws } from "../testing.ts"
import { examples, valuableBehaviourRate } from "./valuable-behaviour-rate.ts"

metricLaws(valuableBehaviourRate, examples)
