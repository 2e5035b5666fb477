/** What `build.ts` makes and puts into the bundles. */

declare module "built:calculator-comments" {
  /** What the totals and options of every metric's calculator are, by the metric's id. */
  export const comments: Readonly<Record<string, import("./unit-example.ts").CalculatorComments>>
}

declare module "built:examples" {
  /** The examples of every metric, by its id. */
  export const examples: Readonly<Record<string, readonly import("./unit-example.ts").UnitExample[]>>
}

declare module "built:plans" {
  /** The text of the sample community's plan. */
  export const sample: string
  /** The day on which the sample community looks at its plan. */
  export const asOf: string
}

declare module "built:plan-worker" {
  /** The program that checks plans beside the page. */
  export const source: string
}

declare module "built:report-sample" {
  /** What the sample community's reports are told from. */
  export const sample: import("./report-sample.ts").ReportSample
}
