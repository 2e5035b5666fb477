import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Content comes from members as well as from professionals.
 *
 * @remarks
 * Where the plan sets `memberShare`, that number says it; else the `origin` of what is scheduled does.
 * @see concept:65
 */
export const contentMix = definePlanRule({
  id: "content/mix",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "What members make makes the community theirs; what professionals make is on time and right.",
    de: "Beiträge der Mitglieder machen die Community zu ihrer eigenen; professionelle Inhalte kommen pünktlich und stimmen.",
    da: "Medlemmernes indhold gør fællesskabet til deres; de professionelles kommer til tiden og er korrekt.",
  },
  sources: ["concept:65", "seed:002"],
  options: {},
  messages: {
    unsaid: {
      en: "The plan does not say who makes the content. Add memberShare, such as 0.4, to spec.content, or origin to what is scheduled.",
      de: "Der Plan sagt nicht, von wem die Inhalte kommen. Ergänzen Sie unter spec.content memberShare, etwa 0.4, oder im Veröffentlichungsplan jeweils origin.",
      da: "Planen siger ikke, hvem der laver indholdet. Tilføj memberShare, for eksempel 0.4, under spec.content, eller angiv origin for posterne i udgivelsesplanen.",
    },
    share: {
      en: "memberShare is {share}; expected is a share above 0 and below 1, so that content comes from both members and professionals. Correct it.",
      de: "memberShare ist {share}; erwartet wird ein Anteil über 0 und unter 1, damit Inhalte sowohl von Mitgliedern als auch aus professioneller Hand kommen. Korrigieren Sie den Wert.",
      da: "memberShare er {share}; der forventes en andel over 0 og under 1, så indholdet kommer fra både medlemmer og professionelle. Ret tallet.",
    },
    members: {
      en: "Everything that is scheduled is made by members. Plan something made by professionals too, such as a guide by an expert, and set its origin.",
      de: "Alles im Veröffentlichungsplan kommt von Mitgliedern. Planen Sie auch professionell erstellte Inhalte ein, etwa die Anleitung einer Fachkraft, und setzen Sie origin.",
      da: "Alt i udgivelsesplanen er lavet af medlemmer. Planlæg også indhold lavet af professionelle, for eksempel en vejledning skrevet af en ekspert, og angiv origin.",
    },
    professionals: {
      en: "Everything that is scheduled is made by professionals. Give members a place in it and set its origin, or say the share that members make in memberShare.",
      de: "Alles im Veröffentlichungsplan wird professionell erstellt. Geben Sie den Mitgliedern darin einen Platz und setzen Sie origin, oder nennen Sie in memberShare den Anteil, der von Mitgliedern kommt.",
      da: "Alt i udgivelsesplanen er lavet af professionelle. Giv også medlemmerne plads, og angiv origin, eller skriv under memberShare, hvor stor en andel de laver.",
    },
  },
  visit: {
    content({ kinds = [], schedule = [], memberShare }, { report }) {
      if (memberShare !== undefined) return memberShare > 0 && memberShare < 1 ? undefined : report("share", { share: memberShare }, ["memberShare"])
      const origins = new Set(schedule.map(({ origin }) => origin))
      const [only] = origins
      if (origins.size === 1 && (only === "members" || only === "professionals")) return report(only, {}, { at: ["schedule"], on: "key" })
      if (kinds.length + schedule.length > 0 && [...origins].every((origin) => origin === undefined)) report("unsaid", {})
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "nobody knows who writes", spec: { content: { kinds: ["blog"] } }, expect: [{ message: "unsaid", at: "/spec/content" }] },
  { title: "a schedule without origins", spec: { content: { schedule: [{ kind: "blog", cadence: "weekly" }] } }, expect: [{ message: "unsaid", at: "/spec/content" }] },
  { title: "nothing by members", spec: { content: { kinds: ["blog"], memberShare: 0 } }, expect: [{ message: "share", at: "/spec/content/memberShare" }] },
  { title: "nothing by anybody else", spec: { content: { kinds: ["blog"], memberShare: 1 } }, expect: [{ message: "share", at: "/spec/content/memberShare" }] },
  {
    title: "a stage for the company",
    spec: { content: { schedule: [{ kind: "blog", cadence: "weekly", origin: "professionals" }, { kind: "video", cadence: "monthly", origin: "professionals" }] } },
    expect: [{ message: "professionals", at: "/spec/content/schedule" }],
  },
  { title: "members are left to themselves", spec: { content: { schedule: [{ kind: "discussion", cadence: "weekly", origin: "members" }] } }, expect: [{ message: "members", at: "/spec/content/schedule" }] },
  { title: "one of each", spec: { content: { schedule: [{ kind: "discussion", cadence: "weekly", origin: "members" }, { kind: "guide", cadence: "monthly", origin: "professionals" }] } }, expect: [] },
  { title: "made together", spec: { content: { schedule: [{ kind: "discussion", cadence: "weekly", origin: "both" }] } }, expect: [] },
  { title: "one is known, the other may be either", spec: { content: { schedule: [{ kind: "blog", cadence: "weekly", origin: "members" }, { kind: "guide", cadence: "monthly" }] } }, expect: [] },
  { title: "a share is said, so the schedule may be all professional", spec: { content: { memberShare: 0.4, schedule: [{ kind: "newsletter", cadence: "monthly", origin: "professionals" }] } }, expect: [] },
  { title: "no content at all", spec: { content: {} }, expect: [] },
] satisfies readonly RuleExampleOf<typeof contentMix>[]
