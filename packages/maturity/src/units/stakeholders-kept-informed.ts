import { days } from "@folkmoot/facts"
import { stakeholderTouchAge } from "@folkmoot/metrics/stakeholder-touch-age"
import { longestGap } from "@folkmoot/plan"
import { measuredAtAll } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each } from "../parts.ts"

/**
 * Every stakeholder hears from us as often as was agreed with them.
 *
 * @remarks
 * Unit: met when each stakeholder of the plan has a rhythm, their own or that of the most frequent meeting they take part in, and the last contact
 * with each is no older than that. Somebody with whom no contact is recorded was not kept informed. How long ago a contact was is soon out of date: a measure counts for a quarter.
 * @see concept:9
 */
export const stakeholdersKeptInformed = defineCriterion({
  id: "stakeholders-kept-informed",
  since: "0.1.0",
  level: 3,
  revision: 2,
  shelfLife: 92,
  asks: {
    en: "Does every stakeholder hear from you as often as agreed?",
    de: "Hört jede Anspruchsgruppe so oft von Ihnen wie vereinbart?",
    da: "Hører alle interessenter fra jer så ofte som aftalt?",
  },
  why: {
    en: "Whoever has to ask how things are going begins to doubt that they are going well.",
    de: "Wer nachfragen muss, wie es steht, beginnt zu zweifeln, ob es gut steht.",
    da: "Den, der er nødt til at spørge, hvordan det går, begynder at tvivle på, om det går godt.",
  },
  evidence: {
    /** Everybody with an interest in the community, with the rhythm agreed. */
    stakeholders: fromPlan(({ stakeholders, timeline: { meetings = [] } = {} }) =>
      stakeholders?.map(({ id, role, cadence }) => {
        const [met] = meetings.filter((meeting) => meeting.with?.includes(id) === true).toSorted((a, b) => longestGap[a.cadence] - longestGap[b.cadence])
        return { id, role, cadence: cadence ?? met?.cadence }
      }),
    ),
    /** How long ago the last contact with each was. */
    touched: stakeholderTouchAge,
  },
  judge: ({ stakeholders, touched }) => {
    const agreed = each(
      stakeholders,
      { en: "Stakeholders with an agreed rhythm", de: "Anspruchsgruppen mit vereinbartem Turnus", da: "Interessenter med en aftalt rytme" },
      { holds: ({ cadence }) => cadence !== undefined, name: ({ role }) => role },
    )
    if (agreed.verdict !== "met") return agreed
    if (!touched.measured) return measuredAtAll(touched)
    const ages = new Map((touched.parts ?? []).map(({ of, value }) => [of, value]))
    return each(
      stakeholders,
      { en: "Stakeholders contacted within their rhythm", de: "Anspruchsgruppen mit Kontakt im vereinbarten Turnus", da: "Interessenter, der er kontaktet inden for den aftalte rytme" },
      { holds: ({ id, cadence }) => cadence !== undefined && (ages.get(id) ?? Number.POSITIVE_INFINITY) <= days(longestGap[cadence]), name: ({ role }) => role },
    )
  },
  remedy: {
    effort: "hours",
    text: {
      en: "Agree with each stakeholder how often you report, put the dates in the calendar, and begin with whoever has waited longest.",
      de: "Vereinbaren Sie mit jeder Anspruchsgruppe, wie oft Sie berichten, tragen Sie die Termine ein und beginnen Sie bei der, die am längsten wartet.",
      da: "Aftal med hver interessent, hvor ofte I rapporterer, sæt datoerne i kalenderen, og begynd med den, der har ventet længst.",
    },
  },
  sources: ["concept:7", "concept:8", "concept:9"],
  decisions: ["maturity-bars", "plan-execution"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "one monthly, met ten days ago; one yearly, met half a year ago",
    plan: {
      stakeholders: [
        { id: "support-director", role: "Director of support", cadence: "monthly" },
        { id: "finance-director", role: "Director of finance", cadence: "yearly" },
      ],
    },
    totals: {
      touched: {
        touches: [
          { stakeholder: "support-director", age: 864_000_000, n: 1 },
          { stakeholder: "finance-director", age: 15_552_000_000, n: 1 },
        ],
      },
    },
    expect: "met",
  },
  {
    title: "monthly was agreed, and nothing was heard for half a year",
    plan: { stakeholders: [{ id: "support-director", role: "Director of support", cadence: "monthly" }] },
    totals: { touched: { touches: [{ stakeholder: "support-director", age: 15_552_000_000, n: 1 }] } },
    expect: "unmet",
  },
  {
    title: "contacts with one do not make up for none with the other",
    plan: {
      stakeholders: [
        { id: "support-director", role: "Director of support", cadence: "monthly" },
        { id: "finance-director", role: "Director of finance", cadence: "yearly" },
      ],
    },
    totals: { touched: { touches: [{ stakeholder: "support-director", age: 864_000_000, n: 4 }] } },
    expect: "unmet",
  },
  {
    title: "met often, but nothing was agreed",
    plan: { stakeholders: [{ id: "support-director", role: "Director of support" }] },
    totals: { touched: { touches: [{ stakeholder: "support-director", age: 864_000_000, n: 1 }] } },
    expect: "unmet",
  },
  {
    title: "agreed to meet every quarter and every week, and last met ten days ago",
    plan: {
      stakeholders: [{ id: "support-director", role: "Director of support" }],
      timeline: {
        meetings: [
          { id: "review", title: "Review", cadence: "quarterly", with: ["support-director"] },
          { id: "desk", title: "Support desk", cadence: "weekly", with: ["support-director"] },
        ],
      },
    },
    totals: { touched: { touches: [{ stakeholder: "support-director", age: 864_000_000, n: 1 }] } },
    expect: "unmet",
  },
  {
    title: "agreed to meet every month, and met ten days ago",
    plan: {
      stakeholders: [{ id: "support-director", role: "Director of support" }],
      timeline: { meetings: [{ id: "review", title: "Review", cadence: "monthly", with: ["support-director"] }] },
    },
    totals: { touched: { touches: [{ stakeholder: "support-director", age: 864_000_000, n: 1 }] } },
    expect: "met",
  },
  {
    title: "agreed, and nobody recorded any contact",
    plan: { stakeholders: [{ id: "support-director", role: "Director of support", cadence: "monthly" }] },
    totals: { touched: { touches: [] } },
    expect: "not-measured",
  },
  { title: "a plan without stakeholders", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", totals: { touched: { touches: [{ stakeholder: "support-director", age: 864_000_000, n: 1 }] } }, expect: "not-measured" },
] satisfies readonly ExampleOf<typeof stakeholdersKeptInformed>[]
