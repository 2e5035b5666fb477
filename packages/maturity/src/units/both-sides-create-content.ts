import type { Texts } from "@folkmoot/facts"
import { contentMix } from "@folkmoot/metrics/content-mix"
import { atLeast, atMost } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import { fromMetric } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { allOf } from "../parts.ts"

const shareOfMembers: Texts = { en: "Content made by members", de: "Inhalte von Mitgliedern", da: "Indhold fra medlemmerne" }

/**
 * Members make some of the content, and professionals some.
 *
 * @remarks
 * Unit: share of content made by members, from 0.1 to 0.9, met only if the whole interval lies within. It advises: a community of
 * questions and answers alone publishes nothing.
 * @see concept:65
 */
export const bothSidesCreateContent = defineCriterion({
  id: "both-sides-create-content",
  since: "0.1.0",
  level: 2,
  required: false,
  asks: {
    en: "Is at least a tenth of the content made by members, and at least a tenth by professionals?",
    de: "Stammt mindestens ein Zehntel der Inhalte von Mitgliedern, und ist mindestens ein Zehntel professionell erstellt?",
    da: "Er mindst en tiendedel af indholdet lavet af medlemmer og mindst en tiendedel af professionelle?",
  },
  why: {
    en: "What members write is believed because it comes from use; what professionals write goes deeper, and readers need both.",
    de: "Inhalten von Mitgliedern glaubt man, weil sie aus der Praxis kommen; professionell erstellte gehen tiefer – und wer liest, braucht beides.",
    da: "Medlemmernes indhold er troværdigt, fordi det kommer fra praksis; de professionelles går mere i dybden – og læserne har brug for begge dele.",
  },
  evidence: {
    /** The share of content that members made. */
    byMembers: fromMetric(contentMix, "by-members"),
  },
  judge: ({ byMembers }) => allOf(atLeast(0.1, byMembers, shareOfMembers), atMost(0.9, byMembers, shareOfMembers)),
  remedy: {
    effort: "weeks",
    text: {
      en: "See which side is missing, then ask members who explain well for a guest post, or have experts build on what members wrote.",
      de: "Stellen Sie fest, welche Seite fehlt, und bitten Sie Mitglieder, die gut erklären, um einen Gastbeitrag oder lassen Sie Fachleute aufgreifen, was Mitglieder geschrieben haben.",
      da: "Find ud af, hvilken side der mangler, og bed medlemmer, der er gode til at forklare, om et gæsteindlæg, eller få fagfolk til at bygge videre på det, medlemmerne har skrevet.",
    },
  },
  sources: ["concept:65"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "eight of twenty pieces by members",
    totals: { byMembers: { pieces: [{ kind: "article", origin: "member", n: 8 }, { kind: "article", origin: "professional", n: 12 }] } },
    expect: "met",
  },
  {
    title: "one of nine by a member: too few to tell",
    totals: { byMembers: { pieces: [{ kind: "video", origin: "member", n: 1 }, { kind: "video", origin: "professional", n: 8 }] } },
    expect: "undecided",
  },
  { title: "sixty pieces, all by professionals", totals: { byMembers: { pieces: [{ kind: "video", origin: "professional", n: 60 }] } }, expect: "unmet" },
  { title: "sixty pieces, all by members", totals: { byMembers: { pieces: [{ kind: "guide", origin: "member", n: 60 }] } }, expect: "unmet" },
  { title: "nothing was published: not measured", totals: { byMembers: { pieces: [] } }, expect: "not-measured" },
  { title: "nobody measured it", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof bothSidesCreateContent>[]
