import type { Texts } from "@folkmoot/facts"
import { languageNames } from "./language-names.ts"
import { isMeasured, type MeasuredMeasure } from "./need.ts"
import type { Node } from "./report.ts"
import { sidedOf, type Side } from "./side.ts"
import type { Teller } from "./teller.ts"

/** What is said of how a tone was judged, whosever words were judged. */
export const toneMessages = {
  read: {
    en: "The tone was judged by a program (language of the texts: {$languages}).",
    de: "Den Ton hat ein automatisches Verfahren beurteilt (Sprache der Texte: {$languages}).",
    da: "Tonen er vurderet med en automatisk metode (teksternes sprog: {$languages}).",
  },
  checked: {
    en: "The tone was judged by a program (language of the texts: {$languages}). Of the texts that people read as well, it judged {$agreement} as they did.",
    de: "Den Ton hat ein automatisches Verfahren beurteilt (Sprache der Texte: {$languages}). Von den Texten, die auch Menschen gelesen haben, hat es {$agreement} so beurteilt wie sie.",
    da: "Tonen er vurderet med en automatisk metode (teksternes sprog: {$languages}). Af de tekster, som mennesker også har læst, vurderede metoden {$agreement} på samme måde.",
  },
  corrected: {
    en: "Corrected for the errors the program makes, the net sentiment is {$corrected}.",
    de: "Bereinigt um die Fehler des Verfahrens beträgt der Stimmungssaldo {$corrected}.",
    da: "Korrigeret for metodens fejl er nettostemningen {$corrected}.",
  },
} as const satisfies Readonly<Record<string, Texts>>

type ToneMessages = Readonly<Record<Side | keyof typeof toneMessages, Texts>>

/**
 * Says on which side a tone lies, what became of it, how it was judged and how well, and the corrected number beside it.
 *
 * @remarks
 * A side is named only where the whole range lies on it. Languages and agreement with people come from the estimate; that nobody checked
 * is the estimate's own caveat and stands below.
 */
export const sayTone = ({ measureOf, language, bind, claim, changed }: Teller<Record<never, never>, ToneMessages>, tone: MeasuredMeasure, correctedVariant: string): readonly Node[] => {
  const { side, size } = sidedOf(bind, tone)
  const languages = languageNames(language, tone.estimate.scope?.["language"] ?? "unknown")
  const agreed = tone.estimate.parts?.find(({ of }) => of === "agreement")
  const corrected = measureOf(tone.metric, correctedVariant)
  return [
    claim(side, { size }, [tone]),
    ...changed(tone),
    agreed === undefined
      ? claim("read", { languages })
      : claim("checked", { languages, agreement: bind.part(tone, "agreement", { unit: "ratio", value: agreed.value, low: agreed.low, high: agreed.high }) }),
    ...(corrected !== undefined && isMeasured(corrected) ? [claim("corrected", { corrected: bind.measure(corrected) }, [corrected])] : []),
  ]
}
