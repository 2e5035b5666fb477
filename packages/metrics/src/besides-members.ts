import { and, equal, known, not, type Condition, type Expression } from "@folkmoot/facts"
import type { Reason } from "./define.ts"

/**
 * What to leave out where members' own doing is counted: that of staff and bots, and that of nobody knows whom.
 *
 * @remarks
 * People whose affiliation is unknown count as members: most sources know their own staff and say nothing about everybody else. `hides`
 * is the total in which a row without a person might have counted.
 */
export const besidesMembers = (person: Expression<"text">, affiliation: Expression<"text">, hides: string) =>
  ({
    "by-staff": { when: equal(affiliation, "staff"), says: { en: "done by staff", de: "von Beschäftigten", da: "udført af medarbejdere" } },
    "by-bot": { when: equal(affiliation, "bot"), says: { en: "done by bots", de: "von Bots", da: "udført af bots" } },
    "person-unknown": {
      when: not(known(person)),
      why: "not-recorded",
      hides,
      says: { en: "nobody knows by whom", de: "unbekannt, von wem", da: "ukendt, af hvem" },
    },
  }) as const satisfies Readonly<Record<string, Reason>>

/** The same reasons, looked for among some of the rows only: what is not looked at is not left out either. */
export const onlyAmong = (rows: Condition, reasons: Readonly<Record<string, Reason>>): Readonly<Record<string, Reason>> =>
  Object.fromEntries(Object.entries(reasons).map(([name, reason]) => [name, { ...reason, when: and(rows, reason.when) }]))
