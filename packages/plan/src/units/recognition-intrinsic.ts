import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Recognition rests on what helping is worth in itself; rewards come on top.
 *
 * @see concept:71
 */
export const recognitionIntrinsic = definePlanRule({
  id: "recognition/intrinsic",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Whoever comes for prizes leaves with the last one.",
    de: "Wer wegen der Preise kommt, geht mit dem letzten.",
    da: "Den, der kommer for præmiernes skyld, går, når der ikke er flere.",
  },
  sources: ["concept:71", "seed:002"],
  options: {},
  messages: {
    extrinsic: {
      en: "All recognition in the plan is added from outside (kind: extrinsic). Add something whose worth lies in the thing itself, such as thanks from those who were helped, with kind: intrinsic.",
      de: "Alle Anerkennung im Plan kommt von außen (kind: extrinsic). Ergänzen Sie etwas, das für sich selbst zählt, etwa den Dank derer, denen geholfen wurde, mit kind: intrinsic.",
      da: "Al anerkendelse i planen kommer udefra (kind: extrinsic). Tilføj noget, der har værdi i sig selv, for eksempel en tak fra dem, der fik hjælp, med kind: intrinsic.",
    },
  },
  visit: {
    plan({ spec: { recognition = [] } }, { report }) {
      if (recognition.length > 0 && recognition.every(({ kind }) => kind === "extrinsic")) report("extrinsic", {}, { at: ["spec", "recognition"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "vouchers and badges",
    spec: { recognition: [{ id: "vouchers", kind: "extrinsic" }, { id: "badges", kind: "extrinsic" }] },
    expect: [{ message: "extrinsic", at: "/spec/recognition" }],
  },
  { title: "one voucher is all", spec: { recognition: [{ id: "vouchers", kind: "extrinsic" }] }, expect: [{ message: "extrinsic", at: "/spec/recognition" }] },
  { title: "thanks first, a badge on top", spec: { recognition: [{ id: "thanks", kind: "intrinsic" }, { id: "badges", kind: "extrinsic" }] }, expect: [] },
  { title: "nothing is planned", spec: { recognition: [] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof recognitionIntrinsic>[]
