import { betaLogit, ratioMass } from "./beta.ts"

/** cdf */
export function fCdf(x: number, df1: number, df2: number): number {
  return ratioMass(x, df1 / 2, df2 / 2, false)
}

/** upper */
export function fUpper(x: number, df1: number, df2: number): number {
  return ratioMass(x, df1 / 2, df2 / 2, true)
}

/** q */
export function fQuantile(p: number, df1: number, df2: number): number {
  return (Math.exp(betaLogit(p, 1 - p, df1 / 2, df2 / 2)) * df2) / df1
}
