import { oneOf, type Expression } from "@folkmoot/facts"
import type { Reason } from "./define.ts"

/** What staff and bots do or go through, where customers are meant. */
export const staffOrBot = (affiliation: Expression<"text">): Reason => ({
  when: oneOf(affiliation, "staff", "bot"),
  says: { en: "staff and bots", de: "Beschäftigte und Bots", da: "medarbejdere og bots" },
})
