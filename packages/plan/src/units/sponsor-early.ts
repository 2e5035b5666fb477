import { dayNumber, dayText } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isDropped } from "../work-state.ts"

/**
 * Somebody at the top has agreed to support the plan before it begins.
 *
 * @remarks
 * `seniority` is how high that is; `days` how long before. A plan begins with its timeline, else with the first action that is neither given up
 * nor a mere idea; where the community opens later than that, its opening counts. A plan with nobody of that seniority is left to the rule that
 * asks for one.
 * @see concept:107
 */
export const sponsorEarly = definePlanRule({
  id: "sponsor/early",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Without support from the top, reports justify the community instead of telling of it.",
    de: "Ohne Rückhalt von oben rechtfertigen Berichte die Community, statt von ihr zu berichten.",
    da: "Uden opbakning fra toppen kommer rapporterne til at forsvare fællesskabet i stedet for at fortælle om det.",
  },
  sources: ["concept:107", "concept:2", "seed:004"],
  options: { seniority: "executive", days: 0 },
  messages: {
    never: {
      en: "No stakeholder with the seniority {seniority} has agreed to support the plan, which begins on {begins}. Win one of them over, and set boughtInOn.",
      de: "Der Plan beginnt am {begins}, und auf der Stufe {seniority} hat ihm noch niemand Unterstützung zugesagt. Holen Sie eine Zusage ein und tragen Sie boughtInOn ein.",
      da: "Planen begynder den {begins}, og endnu har ingen på niveauet {seniority} givet tilsagn om opbakning. Skaf et tilsagn, og udfyld boughtInOn.",
    },
    late: {
      en: "“{role}” agreed to support the plan on {boughtInOn}; it begins on {begins}, and support was wanted by {by}. Begin later, or win somebody over sooner.",
      de: "„{role}“ hat dem Plan am {boughtInOn} Unterstützung zugesagt; er beginnt am {begins}, die Zusage war bis zum {by} nötig. Beginnen Sie später oder holen Sie früher eine Zusage ein.",
      da: "»{role}« gav tilsagn om opbakning den {boughtInOn}; planen begynder den {begins}, og tilsagnet skulle være der senest den {by}. Begynd senere, eller skaf et tidligere tilsagn.",
    },
  },
  visit: {
    plan({ spec: { stakeholders = [], actions = [], launch, community, timeline } }, { options: { seniority, days }, report }) {
      const first = actions.flatMap((action) => (action.state === "idea" || isDropped(action) ? [] : (dayNumber(action.start) ?? dayNumber(action.due) ?? []))).reduce((least, day) => Math.min(least, day), Infinity)
      const opens = dayNumber(launch?.plannedOn) ?? dayNumber(community?.launchedOn) ?? -Infinity
      const begins = Math.max(dayNumber(timeline?.from) ?? (first === Infinity ? -Infinity : first), opens)
      const seniors = stakeholders.flatMap((one, index) => (one.seniority === seniority ? [{ ...one, index }] : []))
      if (seniors.length === 0 || begins === -Infinity) return
      const agreed = seniors.flatMap(({ role, boughtInOn, index }) => {
        const day = dayNumber(boughtInOn)
        return boughtInOn === undefined || day === undefined ? [] : [{ role, boughtInOn, day, index }]
      })
      const [earliest] = agreed.toSorted((a, b) => a.day - b.day || (a.role < b.role ? -1 : 1))
      if (earliest === undefined) return report("never", { seniority, begins: dayText(begins) }, { at: ["spec", "stakeholders"], on: "key" })
      const { role, boughtInOn, day, index } = earliest
      if (day > begins - days) report("late", { role, boughtInOn, begins: dayText(begins), by: dayText(begins - days) }, ["spec", "stakeholders", index, "boughtInOn"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the plan begins and nobody at the top has agreed",
    spec: { timeline: { from: "2026-01-01" }, stakeholders: [{ id: "director", role: "Managing director", seniority: "executive" }, { id: "support-lead", role: "Head of support", seniority: "management", boughtInOn: "2025-11-01" }] },
    expect: [{ message: "never", at: "/spec/stakeholders" }],
  },
  {
    title: "the earliest agreement is a day after the first action",
    spec: {
      actions: [{ id: "open", title: "Open the forum", due: "2026-03-01" }, { id: "train", title: "Train moderators", start: "2026-02-01", due: "2026-04-01" }],
      stakeholders: [
        { id: "finance", role: "Head of finance", seniority: "executive", boughtInOn: "2026-03-02" },
        { id: "director", role: "Managing director", seniority: "executive", boughtInOn: "2026-02-02" },
        { id: "sales", role: "Head of sales", seniority: "executive", boughtInOn: "2026-04-02" },
      ],
    },
    expect: [{ message: "late", at: "/spec/stakeholders/1/boughtInOn" }],
  },
  {
    title: "of two who agreed on the same day, the first by role",
    spec: {
      timeline: { from: "2026-01-01" },
      stakeholders: [{ id: "sales", role: "Head of sales", seniority: "executive", boughtInOn: "2026-01-02" }, { id: "finance", role: "Head of finance", seniority: "executive", boughtInOn: "2026-01-02" }],
    },
    expect: [{ message: "late", at: "/spec/stakeholders/1/boughtInOn" }],
  },
  {
    title: "agreed on the first day",
    spec: { timeline: { from: "2026-01-01" }, actions: [{ id: "open", title: "Open the forum", due: "2025-12-01" }], stakeholders: [{ id: "director", role: "Managing director", seniority: "executive", boughtInOn: "2026-01-01" }] },
    expect: [],
  },
  {
    title: "agreed in time for the opening, which comes later than the plan",
    spec: { timeline: { from: "2026-01-01" }, launch: { plannedOn: "2026-04-01" }, community: { launchedOn: "2025-01-01" }, stakeholders: [{ id: "director", role: "Managing director", seniority: "executive", boughtInOn: "2026-03-01" }] },
    expect: [],
  },
  {
    title: "two months were wanted, and there were 31 days",
    spec: { community: { launchedOn: "2026-04-01" }, stakeholders: [{ id: "director", role: "Managing director", seniority: "executive", boughtInOn: "2026-03-01" }] },
    options: { days: 60 },
    expect: [{ message: "late", at: "/spec/stakeholders/0/boughtInOn", says: "2026-01-31" }],
  },
  {
    title: "what was given up or is only an idea begins nothing",
    spec: {
      actions: [
        { id: "open", title: "Open the forum", due: "2026-03-01" },
        { id: "poll", title: "Ask around", state: "idea", due: "2026-01-01" },
        { id: "train", title: "Train moderators", state: "dropped", due: "2026-01-01" },
        { id: "tour", title: "Tour the shops", droppedOn: "2025-12-01", due: "2026-01-01" },
      ],
      stakeholders: [{ id: "director", role: "Managing director", seniority: "executive", boughtInOn: "2026-02-01" }],
    },
    expect: [],
  },
  { title: "without a beginning nothing is early or late", spec: { stakeholders: [{ id: "director", role: "Managing director", seniority: "executive" }] }, expect: [] },
  { title: "nobody at the top is another rule's matter", spec: { timeline: { from: "2026-01-01" }, stakeholders: [{ id: "support-lead", role: "Head of support", seniority: "management" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof sponsorEarly>[]
