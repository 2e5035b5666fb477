import type { Locale } from "@folkmoot/facts"
import { byWord } from "./faithful-words.ts"
import type { LinkStatus } from "./link.ts"

/** What a word says of a number beside an earlier one. */
export type Direction = "up" | "down" | "same" | "better" | "worse"

/** Verbs that say a number moved, in the forms of a statement: an infinitive may still be a wish. */
export const moving: Readonly<Record<Locale, ReadonlyMap<string, Direction>>> = {
  en: byWord<Direction>({
    up: "rose|risen|rises|grew|grown|grows|increased|increases|climbed|climbs|jumped|surged|soared|went up|gone up|is up|was up|are up|were up|up by|up from",
    down: "fell|fallen|falls|decreased|decreases|declined|declines|dropped|drops|sank|sunk|shrank|shrunk|slipped|dipped|plunged|lowered|reduced|shortened|went down|gone down|is down|was down|are down|were down|down by|down from|came down",
    better: "improved|improves",
    worse: "worsened|worsens|deteriorated|deteriorates",
    same: "unchanged|about the same|stayed the same|remained the same|much the same|remained stable|stayed stable|held steady|stayed steady|remained steady|stayed flat|remained flat|is stable|was stable|is flat|was flat",
  }),
  de: byWord<Direction>({
    up: "stieg|stiegen|gestiegen|gestiegene|gestiegenen|steigt|wuchs|wuchsen|gewachsen|gewachsene|gewachsenen|wächst|zugenommen|erhöht|erhöhte|erhöhten|gesteigert|steigerte|steigerten|kletterte|kletterten|geklettert|zugelegt|angestiegen",
    down: "sank|sanken|gesunken|gesunkene|gesunkenen|sinkt|fiel|fielen|gefallen|abgenommen|verringert|verringerte|verringerten|reduziert|reduzierte|reduzierten|gesenkt|senkte|senkten|verkürzt|verkürzte|verkürzten|zurückgegangen|geschrumpft|schrumpfte|schrumpften|ging zurück|gingen zurück",
    better: "verbessert|verbesserte|verbesserten",
    worse: "verschlechtert|verschlechterte|verschlechterten",
    same: "unverändert|unveränderte|gleich geblieben|gleichgeblieben|blieb gleich|blieben gleich|blieb stabil|blieben stabil|ist stabil|stabil geblieben|blieb konstant|konstant geblieben|in etwa gleich|blieb in etwa",
  }),
  da: byWord<Direction>({
    up: "steg|steget|stiger|voksede|vokset|vokser|klatrede|klatret|øget|øgede|forøget|forøgede|gik op|gået op|kravlede|hævet",
    down: "faldt|faldet|falder|sank|sunket|mindsket|mindskede|reduceret|reducerede|sænket|sænkede|forkortet|forkortede|gik ned|gået ned|nedbragt|aftaget|aftog",
    better: "forbedret|forbedrede",
    worse: "forværret|forværrede|forringet|forringede",
    same: "uændret|uændrede|nogenlunde det samme|stort set det samme|det samme som|på samme niveau|forblev stabil|er stabil|er stabilt|holdt sig stabil|holdt sig stabilt",
  }),
}

/** Verbs that take another word at the end of their clause to say that a number moved: "ging auf … zurück". */
export const movingApart: Readonly<Record<Locale, readonly { readonly first: ReadonlySet<string>; readonly last: ReadonlySet<string>; readonly direction: Direction }[]>> = {
  en: [],
  de: ([
    ["up", "legte|legten|legt|nahm|nahmen|nimmt|nehmen", "zu"],
    ["up", "stieg|stiegen|steigt|zog|zogen", "an"],
    ["down", "nahm|nahmen|nimmt|nehmen", "ab"],
    ["down", "ging|gingen|geht|gehen", "zurück"],
  ] as const).map(([direction, first, last]) => ({ direction, first: new Set(first.split("|")), last: new Set([last]) })),
  da: ([
    ["up", "gik|går|gået", "op|frem"],
    ["down", "gik|går|gået", "ned|tilbage"],
    ["up", "tog|tager", "til"],
    ["down", "tog|tager", "af"],
  ] as const).map(([direction, first, last]) => ({ direction, first: new Set(first.split("|")), last: new Set(last.split("|")) })),
}

/** Adjectives that compare; alone before a noun they may speak in general, so they count only beside *is* or *than*. */
export const comparing: Readonly<Record<Locale, ReadonlyMap<string, Direction>>> = {
  en: byWord<Direction>({ up: "higher|larger|bigger|greater|longer", down: "lower|smaller|shorter|cheaper", better: "better|faster|quicker", worse: "worse|slower" }),
  de: byWord<Direction>({ up: "höher|größer|länger", down: "niedriger|geringer|kleiner|kürzer|günstiger", better: "besser|schneller", worse: "schlechter|langsamer" }),
  da: byWord<Direction>({ up: "højere|større|længere", down: "lavere|mindre|kortere|billigere", better: "bedre|hurtigere", worse: "dårligere|værre|langsommere" }),
}

/** What compares amounts: more than before, fewer than last year. */
export const amounts: Readonly<Record<Locale, ReadonlyMap<string, Direction>>> = {
  en: byWord<Direction>({ up: "more", down: "fewer|less" }),
  de: byWord<Direction>({ up: "mehr", down: "weniger" }),
  da: byWord<Direction>({ up: "flere|mere", down: "færre|mindre" }),
}

/** The word a comparison leads on with. */
export const than: Readonly<Record<Locale, string>> = { en: "than", de: "als", da: "end" }

/** Words behind *than* that speak of an earlier time. */
export const earlier: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:before|previously|earlier|ever|last|in|during|at the start|a (?:year|month|quarter|week|half)|the (?:year|month|quarter|week|period|previous|prior|last|preceding)|previous)\b/,
  de: /^(?:zuvor|vorher|früher|davor|bisher|je|im|in|letzte[snr]?|vor|noch|am|ein (?:jahr|monat|quartal)|der vor|das vor|den vor)/,
  da: /^(?:før|tidligere|hidtil|nogensinde|sidste|i|året|måneden|kvartalet|forrige|perioden|ved|for (?:\p{L}+) (?:år|måned\p{L}*|kvartal\p{L}*|uge\p{L}*))(?:\s|$)/u,
}

/** Verbs beside which an adjective says how things are. */
export const beside: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: new Set("is|was|are|were|got|became|has|have|been|now|stands|lies".split("|")),
  de: new Set("ist|war|sind|waren|wurde|wurden|liegt|lag|lagen|liegen|fällt|fiel|wird|werden".split("|")),
  da: new Set("er|var|blev|blevet|ligger|lå|været".split("|")),
}

/** What something else than an earlier time is compared with. */
export const bars = /^(?:targets?|goals?|objectives?|bar|benchmarks?|threshold|baseline|peers?|ziel\p{L}*|marke|schwelle|vergleichswert\p{L}*|mål\p{L}*|delmål\p{L}*|tærskel\p{L}*)$/u

/** Words that make a sentence no statement of what happened: it is denied, open, wished for or only possible. */
export const hedges: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:not|no|never|neither|nor|nothing|nobody|none|cannot|without|whether|if|unless|may|might|could|should|would|can|must|will|shall|aims?|aimed|meant|expected|hoped?|hopes|intended|supposed|assumed|unclear|unknown|perhaps|possibly|supposedly|hypothesis|\p{L}+n't|\p{L}+'ll)$/u,
  de: /^(?:nicht|kein\p{L}*|nie|niemals|weder|nichts|niemand|ob|wenn|falls|sofern|könnte\p{L}*|kann|können|soll\p{L}*|muss|müssen|dürfte\p{L}*|würde\p{L}*|will|wollen|möge|möglicherweise|vielleicht|vermutlich|angenommen|erwartet|ohne|sei|seien|wäre\p{L}*|hätte\p{L}*|unklar|offen|unbekannt)$/u,
  da: /^(?:ikke|ingen|intet|ingenting|aldrig|hverken|hvorvidt|hvis|såfremt|kan|kunne|skal|skulle|vil|ville|bør|burde|måske|måtte|muligvis|formentlig|antages?|antaget|forventes?|forventet|uden|uafklaret|uvist|ukendt)$/u,
}

/** Words that lead on from one clause to what it speaks of, so that its *not* reaches across the comma. */
export const leadingOn = new Set("that|whether|what|how|why|dass|daß|ob|was|wie|warum|wodurch|at|om|hvorvidt|hvad|hvordan|hvorfor".split("|"))

/** Words that begin a question, so that what the next clause denies is what they ask. */
export const asking = new Set("what|how|why|was|wie|warum|hvad|hvordan|hvorfor".split("|"))

/** Words that begin a clause of their own. */
export const clauseWords = new Set(["but", "while", "whereas", "although", "aber", "sondern", "während", "obwohl", "men", "mens", "selvom"])

/** A phrase that joins cause and effect, and how well the link must have been shown; `second` may stand up to `within` words later. */
export interface Causal {
  readonly words: readonly string[]
  readonly second?: readonly string[]
  readonly within?: number
  readonly needs: Exclude<LinkStatus, "assumed">
}

const phrases = (needs: Causal["needs"], given: string): readonly Causal[] =>
  given.split("|").map((phrase) => {
    const [words = "", second] = phrase.split(" … ")
    return { words: words.split(" "), needs, ...(second === undefined ? {} : { second: second.split("/"), within: 12 }) }
  })

/** Phrases that join cause and effect. */
export const causal: Readonly<Record<Locale, readonly Causal[]>> = {
  en: [
    ...phrases("experiment", "caused|causes|led to|leads to|leading to|has led … to|thanks to|because of|resulted in|results in|resulting in|drove|drives|driven by|due to|owing to|brought … about|as a result of|as a consequence of|triggered|boosted|boosts|made possible|attributable to|produced by"),
    ...phrases("matched", "contributed to|contributes to|helped to|helped raise|helped lower|helped reduce|helped increase|helped improve|played a part in|had a hand in"),
    ...phrases("attributed", "went along with|goes along with|went hand in hand with|goes hand in hand with|coincided with|coincides with|accompanied by|correlated with|correlates with|associated with"),
  ],
  de: [
    ...phrases("experiment", "verursacht|verursachte|verursachten|bewirkt|bewirkte|bewirkten|führte … zu/zum/zur/dazu|führten … zu/zum/zur/dazu|führt … zu/zum/zur/dazu|zu … geführt|zur … geführt|zum … geführt|dazu … geführt|dank|wegen|aufgrund|infolge|auf grund|hervorgerufen|ausgelöst|zurückzuführen|sorgte … für|sorgten … für|zur folge|ermöglicht durch|verdankt|verdanken|verdankte"),
    ...phrases("matched", "beigetragen|trug … bei|trugen … bei|beitrug|beitrugen|trägt … bei|half … senken/steigern/verbessern/erhöhen"),
    ...phrases("attributed", "ging … einher|gingen … einher|geht … einher|einhergegangen|einherging|einhergeht|begleitet von|korreliert|korrelieren|fiel … zusammen|fielen … zusammen"),
  ],
  da: [
    ...phrases("experiment", "førte … til|fører … til|ført … til|medførte|medfører|medført|forårsagede|forårsager|forårsaget|skyldes|skyldtes|takket være|på grund af|resulterede … i|resulteret … i|bevirkede|bevirket|som følge af|udløste|udløst af|drevet af|i kraft af"),
    ...phrases("matched", "bidrog … til|bidraget … til|medvirkede … til|medvirket … til|hjalp … med"),
    ...phrases("attributed", "fulgtes … ad|fulgte … med|fulgtes med|gik hånd i hånd|går hånd i hånd|faldt sammen med|falder sammen med|hang sammen med|hænger sammen med|ledsaget af|korrelerer"),
  ],
}
