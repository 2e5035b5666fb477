import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { countAtLeast } from "../parts.ts"

/**
 * Contributions are recognised for their own worth, not only paid for.
 *
 * @remarks
 * Unit: met when at least one form of recognition is intrinsic, such as thanks, trust or a say. Rewards alone do not count.
 * @see concept:71
 */
export const contributionsRecognised = defineCriterion({
  id: "contributions-recognised",
  since: "0.1.0",
  level: 2,
  asks: {
    en: "Are contributions recognised in a way that does not depend on rewards?",
    de: "Werden Beiträge so anerkannt, dass es nicht allein auf Belohnungen ankommt?",
    da: "Bliver bidrag anerkendt på en måde, der ikke kun handler om belønninger?",
  },
  why: {
    en: "People help for the sake of helping; a prize is the icing, and where it is all there is, help ends with it.",
    de: "Menschen helfen um der Sache willen; Prämien sind die Zugabe, und wo es nur sie gibt, endet die Hilfe mit ihnen.",
    da: "Folk hjælper for sagens skyld; præmier er krydderiet, og hvor der ikke er andet, hører hjælpen op sammen med dem.",
  },
  evidence: {
    /** Every form of recognition in the plan. */
    recognition: fromPlan((spec) => spec.recognition),
  },
  judge: ({ recognition }) =>
    countAtLeast(
      1,
      recognition?.filter(({ kind }) => kind === "intrinsic"),
      { en: "Forms of recognition beyond rewards", de: "Formen der Anerkennung jenseits von Prämien", da: "Former for anerkendelse ud over præmier" },
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Thank good contributions in public and give people who help often more of a say, for example as moderators or testers.",
      de: "Danken Sie öffentlich für gute Beiträge und geben Sie denen, die häufig helfen, mehr Mitsprache – etwa in der Moderation oder beim Testen.",
      da: "Sig offentligt tak for gode bidrag, og giv dem, der ofte hjælper, mere indflydelse – for eksempel som moderatorer eller testere.",
    },
  },
  sources: ["concept:44", "concept:71"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "helpers are given a say", plan: { recognition: [{ id: "council", kind: "intrinsic", title: "Helpers' council" }] }, expect: "met" },
  { title: "vouchers alone", plan: { recognition: [{ id: "voucher", kind: "extrinsic", title: "Voucher" }] }, expect: "unmet" },
  { title: "a plan without recognition", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof contributionsRecognised>[]
