import { metricLaws } from "../testing.ts"
import { advocates, examples } from "./advocates.ts"

metricLaws(advocates, examples)
