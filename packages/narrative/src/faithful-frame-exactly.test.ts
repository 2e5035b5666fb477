import { describe } from "vitest"
import { halfYear } from "./faithful-frame.test-kit.ts"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"

/** The half-year from January to June 2027, by all that it may be called. */
const near: Near = {
  en: [
    ["From 1 January 2027 to 30 June 2027 it took 5.2 hours.", []], ["From 2 January 2027 to 30 June 2027 it took 5.2 hours.", ["date: 2 January 2027"]],
    ["From 3 January 2027 to 30 June 2027 it took 5.2 hours.", ["date: 3 January 2027"]], ["From 1 January 2027 to 27 June 2027 it took 5.2 hours.", ["date: 1 January 2027", "date: 27 June 2027"]],
    ["From January to June 2027 it took 5.2 hours.", []], ["From January to May 2027 it took 5.2 hours.", ["date: January"]], ["In H1 2027 it took 5.2 hours.", []],
    ["In H2 2027 it took 5.2 hours.", ["date: H2 2027", "5.2 hours"]], ["In the first half of 2027 it took 5.2 hours.", []], ["In the first half of 2026 it took 5.2 hours.", ["5.2 hours"]],
  ],
}

describe("how long it was measured", () => {
  foundIn(near, () => halfYear)
})
