import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * That numbers are shown although they are usually withheld, who decided so, and why.
 *
 * @see concept:16
 */
export const shownAnyway = composeBlock({
  id: "shown-anyway",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "hr", "community-team", "members"],
  section: "limits",
  order: 30,
  sources: ["concept:16", "concept:22"],
  needs: {},
  messages: {
    opening: {
      en: "The following numbers are usually withheld and may be shown here, because “{$by}” decided so. The reason given: “{$why}”.",
      de: "Die folgenden Kennzahlen werden sonst zurückgehalten. Dass sie hier stehen dürfen, hat entschieden: „{$by}“. Die Begründung: „{$why}“.",
      da: "Følgende nøgletal holdes ellers tilbage, men må vises her; det er besluttet af »{$by}«. Begrundelsen: »{$why}«.",
    },
    item: { en: "{$number}", de: "{$number}", da: "{$number}" },
  },
  compose: ({ shownAnyway: decided, metric, title, bind, say, claim, list }) => {
    if (decided === undefined || decided.metrics.length === 0) return []
    const items = decided.metrics.toSorted().map((id) => {
      const card = metric(id)
      return { parts: card === undefined ? say("item", { number: bind.quote(id, "context") }) : title(card) }
    })
    return [claim("opening", { by: bind.quote(decided.by, "context"), why: bind.quote(decided.why, "context") }), list(items)]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "who decided, why, and which numbers",
    given: {},
    shownAnyway: { metrics: ["active-members", "visits-by-moonlight"], by: "Head of community", why: "The board asked for the size of the community." },
    expect: {
      en: [
        "The following numbers are usually withheld and may be shown here, because “Head of community” decided so. The reason given: “The board asked for the size of the community”.",
        "- Active members",
        "- visits-by-moonlight",
      ],
      de: [
        "Die folgenden Kennzahlen werden sonst zurückgehalten. Dass sie hier stehen dürfen, hat entschieden: „Head of community“. Die Begründung: „The board asked for the size of the community“.",
        "- Aktive Mitglieder",
        "- visits-by-moonlight",
      ],
      da: [
        "Følgende nøgletal holdes ellers tilbage, men må vises her; det er besluttet af »Head of community«. Begrundelsen: »The board asked for the size of the community«.",
        "- Aktive medlemmer",
        "- visits-by-moonlight",
      ],
    },
  },
  { title: "nothing is shown against the rule: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
