import type { Locale } from "@folkmoot/facts"
import type { LinkStatus } from "./link.ts"

/** What a sentence must say for a reason in it to be a cause, or for a proof in it to prove a number. */
export type Effect = "change" | "comparison" | "number" | "proved"

/**
 * A phrase that joins cause and effect, and how well the link must have been shown.
 *
 * @remarks
 * `second` may stand up to `within` words later, and of `led` one must stand before it in its clause: who contributes "to" something has a part in it,
 * and who contributes something has not. What may give any reason joins cause and effect only in a sentence that has an effect: that says
 * how a number moved (`change`), says behind the phrase what became of one, as "faster" does (`comparison`), or says so anywhere or names a number that can be measured (`number`). What
 * is `built` on questions, answers or so many of them is not caused.
 */
export interface Causal {
  readonly words: readonly string[]
  readonly second?: readonly string[]
  readonly within?: number
  readonly led?: ReadonlySet<string>
  readonly effect?: Effect
  readonly built?: true
  readonly needs: Exclude<LinkStatus, "assumed">
}

const phrases = (needs: Causal["needs"], given: string): readonly Causal[] =>
  given.split("|").map((phrase) => {
    const [words = "", second] = phrase.split(" … ")
    return { words: words.split(" "), needs, ...(second === undefined ? {} : { second: second.split("/"), within: 12 }) }
  })

const reasons = (effect: Effect, given: string): readonly Causal[] => phrases("experiment", given).map((one) => ({ ...one, effect }))

const foundations = (given: string): readonly Causal[] => reasons("number", given).map((one) => ({ ...one, built: true }))

/** Who proves a number says more of it than that it was found. */
const proofs = (given: string): readonly Causal[] => reasons("proved", given)

/** Words that lead to what somebody had a part in. */
const leading = new Set(["zu", "zum", "zur", "dazu", "wozu", "hierzu", "daran"])

/** Phrases that join cause and effect. */
export const causal: Readonly<Record<Locale, readonly Causal[]>> = {
  en: [
    ...phrases("experiment", "caused|causes|led to|leads to|leading to|has led … to|thanks to|because of|resulted in|results in|resulting in|drove|drives|driven by|due to|owing to|brought … about|courtesy of|as a result of|as a consequence of|triggered|boosted|boosts|made possible|attributable to|produced by|stems from|stemmed from|translated into|translates into|gave rise to|gives rise to|sparked|spurred|fuelled|fueled|is the result of|was the result of|are the result of|saves … money/costs|saved … money/costs"),
    ...phrases("experiment", "the cause … is shown/was shown/is proven/was proven/is established|brings about which … is shown/was shown/is proven"),
    ...proofs("proves that|prove that|proved that|proven that|proof that|beyond doubt that"),
    ...reasons("change", "because|is why|was why|is the reason|was the reason"),
    ...reasons("comparison", "ensures|ensured|secured|secures|brought|brings|delivered|delivers|enabled|enables|unlocked|unlocks|made|makes"),
    ...reasons("number", "the reason|the reasons|explains|explain|explained|credited|owe … to|owes … to|owed … to|paid off|pays off|pay off|bore fruit|bears fruit|bearing fruit|worked wonders|works wonders|behind … lies/lie/lay/stands/stand|lies behind|lay behind|fuels|fuel|powered|deserves the credit|deserve the credit|takes the credit|take the credit|gets the credit|to thank for|decisive for|propelled|propels|turbocharged|supercharged|accelerated by|paved the way"),
    ...foundations("is down to|are down to|was down to|were down to|comes down to|came down to|rests on|rest on|rested on|is rooted in|are rooted in|was rooted in|builds on|is built on|hinges on|accounts for|account for|accounted for"),
    ...phrases("matched", "contributed to|contributes to|helped to|helped raise|helped lower|helped reduce|helped increase|helped improve|played a part in|had a hand in"),
    ...phrases("attributed", "went along with|goes along with|went hand in hand with|goes hand in hand with|coincided with|coincides with|accompanied by|correlated with|correlates with|associated with"),
  ],
  de: [
    ...phrases("experiment", "verursacht|verursachte|verursachten|bewirkt|bewirkte|bewirkten|führte … zu/zum/zur/dazu|führten … zu/zum/zur/dazu|führt … zu/zum/zur/dazu|zu … geführt|zur … geführt|zum … geführt|dazu … geführt|dank|wegen|aufgrund|infolge|auf grund|hervorgerufen|ausgelöst|zurückzuführen|sorgte … für|sorgten … für|zur folge|ermöglicht durch|verdankt|verdanken|verdankte|geschuldet|sei dank|geht auf das konto|gehen auf das konto|ist das ergebnis|sind das ergebnis|war das ergebnis|waren das ergebnis|ist die folge|war die folge|ließ … steigen/sinken/wachsen/fallen|ließen … steigen/sinken/wachsen/fallen|brachte … hervor|brachten … hervor|spart … geld/kosten|sparte … geld/kosten|sparten … geld/kosten"),
    ...phrases("experiment", ["ursache war", "ursache ist", "folge ist"].flatMap((what) => ["gezeigt", "belegt", "bewiesen", "erwiesen", "nachgewiesen"].map((shown) => `${what} , ist ${shown}`)).join("|")),
    ...proofs("beweist , dass|beweisen , dass|bewies , dass|bewiesen , dass|beweis , dass|beweis dafür , dass|nachgewiesen , dass|ohne zweifel , dass"),
    ...reasons("comparison", "sorgt … für|sorgen … für|sichert|sichern|sicherte|sicherten|bringt|bringen|brachte|brachten|macht|machen|machte|machten|schafft|schaffen|schuf|schufen|liefert|liefern|lieferte|lieferten"),
    ...reasons("number", "der grund|die gründe|die ursache|grund dafür|grund für|ursache für|ursache dafür|erklärt|erklären|liegt daran|lag daran|hinter … steckt/stecken/steht/stehen|macht sich bezahlt|machen sich bezahlt|machte sich bezahlt|machten sich bezahlt|zahlt sich aus|zahlen sich aus|zahlte sich aus|zahlten sich aus|hat sich ausgezahlt|haben sich ausgezahlt|trägt früchte|tragen früchte|trug früchte|trugen früchte|beflügelt|beflügelte|beflügelten|befeuert|befeuerte|befeuerten|kurbelt … an|kurbelte … an|kurbelten … an|angekurbelt|treibt|treiben|trieb|trieben|ebnete … weg|ebneten … weg|geebnet|bahnte … weg|bahnten … weg|ausschlaggebend"),
    ...foundations("beruht … auf|beruhen … auf|beruhte … auf|beruhten … auf|fußt … auf|fußen … auf|fußte … auf|basiert … auf|basieren … auf|basierte … auf|gründet … auf|gründen … auf"),
    ...reasons("change", "weil|durch die|durch das|durch den|durch unsere|durch unser|durch unseren|durch diese|durch diesen|durch dieses"),
    ...phrases("matched", "beigetragen|beitrug|beitrugen").map((one) => ({ ...one, led: leading })),
    ...phrases("matched", "trug … bei|trugen … bei|trägt … bei|half … senken/steigern/verbessern/erhöhen"),
    ...phrases("attributed", "ging … einher|gingen … einher|geht … einher|einhergegangen|einherging|einhergeht|begleitet von|korreliert|korrelieren|fiel … zusammen|fielen … zusammen"),
  ],
  da: [
    ...phrases("experiment", "førte … til|fører … til|ført … til|medførte|medfører|medført|forårsagede|forårsager|forårsaget|skyldes|skyldtes|takket være|på grund af|resulterede … i|resulteret … i|bevirkede|bevirket|som følge af|udløste|udløst af|drevet af|i kraft af|sørgede for|gav anledning til|giver anledning til|fik … til at|fået … til at|er resultatet af|var resultatet af|er skyld i|var skyld i|satte skub i|sætter skub i|sat skub i|boostede|boostet|sparer … penge/omkostninger|sparede … penge/omkostninger|sparet … penge/omkostninger"),
    ...phrases("experiment", ["årsagen", "årsag til hvad"].flatMap((what) => ["påvist", "bevist", "vist", "dokumenteret"].map((shown) => `${what} , er ${shown}`)).join("|")),
    ...proofs("beviser at|beviser , at|bevist at|bevist , at|bevis for at|bevis for , at|påvist at|påvist , at|uden tvivl at"),
    ...reasons("change", "fordi"),
    ...reasons("comparison", "sikrer|sikrede|sikret|giver|gav|skaber|skabte|skabt|leverer|leverede|gør|gjorde|gjort|betyder|betød"),
    ...reasons("number", "årsagen til|årsag til|grunden til|grund til|forklarer|forklarede|kan takke|kan vi takke|bag … ligger/lå/står/stod/gemmer|ligger bag|lå bag|gav pote|giver pote|givet pote|bærer frugt|bar frugt|båret frugt|betalte sig|betaler sig|betalt sig|kaster af sig|kastede af sig|satte gang i|sætter gang i|sat gang i|satte fart på|sætter fart på|sat fart på|løfter|banede vejen|baner vejen|banet vejen|har æren for|fortjener æren|afgørende for"),
    ...foundations("bunder i|bundede i|beror på|beroede på|hviler på|hvilede på|bygger på|byggede på|bygget på|baserer sig på"),
    ...phrases("matched", "bidrog … til|bidraget … til|medvirkede … til|medvirket … til|hjalp … med"),
    ...phrases("attributed", "fulgtes … ad|fulgte … med|fulgtes med|gik hånd i hånd|går hånd i hånd|faldt sammen med|falder sammen med|hang sammen med|hænger sammen med|ledsaget af|korrelerer"),
  ],
}
