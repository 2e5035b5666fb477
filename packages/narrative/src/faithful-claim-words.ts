import type { Locale } from "@folkmoot/facts"
import { byWord } from "./faithful-words.ts"

/** What a word says of a number beside an earlier one; a `record` is beside all that ever were, and `positive` and `negative` tell its side of zero. */
export type Direction = "up" | "down" | "same" | "better" | "worse" | "record" | "positive" | "negative"

/** What only some numbers can be: longer is a time, cheaper is money, and fewer are things. */
export type Manner = "time" | "money" | "things"

/** Every verb with every particle, as in "went up", "crept up". */
const each = (verbs: string, particles: string): string => verbs.split("|").flatMap((verb) => particles.split("|").map((particle) => `${verb} ${particle}`)).join("|")

/** What stands before a number's moving where that goes on: "is rising", "keeps falling". */
const going = "is|are|was|were|been|keeps|kept|stays|remains"

/** Verbs that move a number with *higher* or *lower*. */
const stepping = "crept|edged|inched|ticked|moved|nudged|trended|went|gone|headed|pushed|climbed"

/** Verbs that move a number only with a word that says where to. */
const motions = {
  en: "went|gone|is|was|are|were|been|crept|edged|inched|ticked|shot|trended|trending|headed|moved",
  de: "ging|gingen|geht|gehen|schnellte|schnellten|schoss|schossen|sprang|sprangen|kletterte|kletterten",
  da: "gik|går|gået|skød|skyder|skudt|røg|røget|strøg|krøb|kravlede",
}

/** Verbs that say a number moved, in the forms of a statement: an infinitive may still be a wish. */
export const moving: Readonly<Record<Locale, ReadonlyMap<string, Direction>>> = {
  en: byWord<Direction>({
    up: `${each(going, "growing|rising|increasing|climbing|soaring|surging|mounting")}|${each(stepping, "higher")}|rose|risen|rises|grew|grown|grows|increased|increases|climbed|climbs|jumped|surged|soared|skyrocketed|rocketed|spiked|rebounded|lengthened|picked up|picks up|on the rise|up by|up from|${each(motions.en, "up|upward|upwards")}`,
    down: `${each(going, "falling|dropping|declining|decreasing|shrinking|sinking|dwindling|plunging")}|${each(stepping, "lower")}|fell|fallen|falls|decreased|decreases|declined|declines|dropped|drops|sank|sunk|shrank|shrunk|slipped|dipped|plunged|plummeted|nosedived|on the decline|tumbled|slumped|dwindled|waned|lowered|reduced|shortened|down by|down from|came down|${each(motions.en, "down|downward|downwards")}`,
    better: `improved|improves|accelerated|sped up|${each(going, "improving")}`,
    worse: `worsened|worsens|deteriorated|deteriorates|slowed|${each(going, "worsening|deteriorating")}`,
    same: "unchanged|about the same|stayed the same|remained the same|much the same|remained stable|stayed stable|held steady|stayed steady|remained steady|stayed flat|remained flat|is stable|was stable|is flat|was flat",
  }),
  de: byWord<Direction>({
    up: `stieg|stiegen|gestiegen|gestiegene|gestiegenen|steigt|wuchs|wuchsen|gewachsen|gewachsene|gewachsenen|wächst|zugenommen|erhöht|erhöhte|erhöhten|gesteigert|steigerte|steigerten|kletterte|kletterten|geklettert|zugelegt|angestiegen|verlängert|verlängerte|verlängerten|emporgeschnellt|hochgeschnellt|im aufwind|${each(motions.de, "bergauf|aufwärts")}`,
    down: `sank|sanken|gesunken|gesunkene|gesunkenen|sinkt|fiel|fielen|gefallen|abgenommen|verringert|verringerte|verringerten|reduziert|reduzierte|reduzierten|gesenkt|senkte|senkten|verkürzt|verkürzte|verkürzten|eingebrochen|nachgelassen|zurückgegangen|geschrumpft|schrumpfte|schrumpften|im sinkflug|ging zurück|gingen zurück|${each(motions.de, "bergab|abwärts")}`,
    better: "verbessert|verbesserte|verbesserten",
    worse: "verschlechtert|verschlechterte|verschlechterten",
    same: "unverändert|unveränderte|gleich geblieben|gleichgeblieben|blieb gleich|blieben gleich|blieb stabil|blieben stabil|ist stabil|stabil geblieben|blieb konstant|konstant geblieben|in etwa gleich|blieb in etwa|etwa gleich|ungefähr so lange wie|etwa so lange wie|genauso lange wie|ungefähr so hoch wie|etwa so hoch wie|genauso hoch wie",
  }),
  da: byWord<Direction>({
    up: `steg|steget|stiger|voksede|vokset|vokser|klatrede|klatret|øget|øgede|forøget|forøgede|gik op|gået op|kravlede|hævet|forlænget|forlængede|tiltog|i fremgang|${each(motions.da, "opad")}`,
    down: `faldt|faldet|falder|skrumpede|skrumpet|sank|sunket|mindsket|mindskede|reduceret|reducerede|sænket|sænkede|forkortet|forkortede|gik ned|gået ned|nedbragt|aftaget|aftog|styrtdykkede|styrtdykket|i tilbagegang|${each(motions.da, "nedad")}`,
    better: "forbedret|forbedrede",
    worse: "forværret|forværrede|forringet|forringede",
    same: "uændret|uændrede|nogenlunde det samme|stort set det samme|omtrent det samme|omtrent som|nogenlunde som|det samme som|på samme niveau|forblev stabil|er stabil|er stabilt|holdt sig stabil|holdt sig stabilt",
  }),
}

/** Pictures for how a number moved. What takes off or collapses need not be one, so each counts only of a number that can be told. */
export const pictured: Readonly<Record<Locale, ReadonlyMap<string, Direction>>> = {
  en: byWord<Direction>({
    up: "exploded|explodes|ballooned|ballooning|mushroomed|swelled|boomed|booms|booming|took off|takes off|taken off|leapt|leaped|escalated|snowballed|multiplied|strengthened|expanded|rallied|bounced back|bounces back|gathering pace|gathered pace|gathers pace|gathering momentum|gained momentum|gaining momentum|gathering steam|gained ground|gaining ground|on an upward trend|hit the roof|through the roof|skyrockets|soars|surges|spikes|rockets",
    down: "collapsed|collapses|crashed|crashes|cratered|craters|tanked|imploded|eroded|erodes|receded|subsided|evaporated|melted away|caved in|slid|slides|eased|weakened|diminished|contracted|plunges|plummets|tumbles|nosedives|lost ground|losing ground|lost momentum|losing momentum|on a downward trend|in free fall|off a cliff|hit rock bottom",
    same: "stagnated|stagnates|flatlined|plateaued|stood still|stands still|stalled|treading water",
    positive: "often positive than negative|mostly positive|predominantly positive",
    negative: "often negative than positive|mostly negative|predominantly negative",
  }),
  de: byWord<Direction>({
    up: "explodiert|explodierte|explodierten|boomt|boomte|boomten|geboomt|vervielfacht|vervielfachte|vervielfachten|hochgeschossen|emporgeschossen|durch die decke|in die höhe geschossen|in die höhe geschnellt|im höhenflug|auf höhenflug|nach oben geschnellt|nach oben geschossen|aufgeblüht|fahrt auf|fahrt aufgenommen|gewinnt an fahrt|gewann an fahrt|an fahrt gewonnen|zieht an|zog an|angezogen|auf dem vormarsch|auf wachstumskurs",
    down: "kollabiert|kollabierte|kollabierten|abgestürzt|zusammengebrochen|weggebrochen|abgesackt|abgerutscht|dahingeschmolzen|implodiert|implodierte|im freien fall|in den keller|in die tiefe gestürzt|talfahrt|verliert an boden|verlor an boden|an boden verloren",
    same: "stagniert|stagnierte|stagnierten|auf der stelle|stillstand",
    positive: "häufiger positiv als negativ|überwiegend positiv|meist positiv",
    negative: "häufiger negativ als positiv|überwiegend negativ|meist negativ",
  }),
  da: byWord<Direction>({
    up: `eksploderede|eksploderet|eksploderer|boomede|boomer|boomet|mangedoblet|mangedoblede|løb løbsk|løbet løbsk|gennem taget|tager fart|tog fart|taget fart|vinder frem|vandt frem|vundet frem|for opadgående|stak af|stukket af|himmelflugt|${each(`${motions.da}|kravlet|krøbet|strøget|sprang|sprunget|klatrede|klatret`, "op|frem|i vejret")}`,
    down: `kollapsede|kollapset|kollapser|styrtede|styrtet|raslede|raslet|dykkede|dykket|dykker|imploderede|imploderet|svandt|svundet|smuldrede|smuldret|brød sammen|brudt sammen|for nedadgående|i frit fald|${each(motions.da, "ned|tilbage")}`,
    same: "stagnerer|stagnerede|stagneret|står stille|stod stille|stået stille|i stampe|i stå",
    positive: "oftere positivt end negativt|oftere positiv end negativ|overvejende positivt|overvejende positiv",
    negative: "oftere negativt end positivt|oftere negativ end positiv|overvejende negativt|overvejende negativ",
  }),
}

/** Verbs that take another word at the end of their clause to say that a number moved: "ging auf … zurück". */
export const movingApart: Readonly<Record<Locale, readonly { readonly first: ReadonlySet<string>; readonly last: ReadonlySet<string>; readonly direction: Direction }[]>> = {
  en: [],
  de: ([
    ["up", "legte|legten|legt|nahm|nahmen|nimmt|nehmen", "zu"],
    ["up", "stieg|stiegen|steigt|zog|zogen|zieht|ziehen", "an"],
    ["up", motions.de, "bergauf|aufwärts|höhe|hoch|empor|oben"],
    ["down", "nahm|nahmen|nimmt|nehmen", "ab"],
    ["down", "brach|brachen|bricht|brechen", "ein|weg"],
    ["down", "stürzte|stürzten|stürzt|sackte|sackten|sackt|rutschte|rutschten|rutscht", "ab"],
    ["down", "ließ|ließen|lässt|lassen|gab|gaben", "nach"],
    ["down", motions.de, "zurück|bergab|abwärts|unten"],
  ] as const).map(([direction, first, last]) => ({ direction, first: new Set(first.split("|")), last: new Set(last.split("|")) })),
  da: ([
    ["up", motions.da, "op|opad|frem|vejret"],
    ["down", motions.da, "ned|nedad|tilbage"],
    ["up", "tog|tager|taget", "til"],
    ["down", "tog|tager|taget", "af"],
  ] as const).map(([direction, first, last]) => ({ direction, first: new Set(first.split("|")), last: new Set(last.split("|")) })),
}

/** Adjectives that compare; alone before a noun they may speak in general, so they count only beside *is* or *than*. */
export const comparing: Readonly<Record<Locale, ReadonlyMap<string, Direction>>> = {
  en: byWord<Direction>({ up: "higher|larger|bigger|greater|longer", down: "lower|smaller|shorter|cheaper", better: "better|faster|quicker", worse: "worse|slower" }),
  de: byWord<Direction>({ up: "höher|größer|länger", down: "niedriger|geringer|kleiner|kürzer|günstiger", better: "besser|schneller", worse: "schlechter|langsamer" }),
  da: byWord<Direction>({ up: "højere|større|længere", down: "lavere|mindre|kortere|billigere", better: "bedre|hurtigere", worse: "dårligere|værre|langsommere" }),
}

/** What only times can be, and what only money can be. */
export const manners: ReadonlyMap<string, Manner> = byWord<Manner>({
  time: "longer|shorter|faster|quicker|slower|länger|kürzer|schneller|langsamer|længere|kortere|hurtigere|langsommere",
  money: "cheaper|dearer|günstiger|billiger|teurer|billigere|dyrere",
})

/** Nouns that say a number moved; only before what moved, as in "a drop in the rate". What is done on purpose, such as a reduction, may lie ahead. */
export const turns: Readonly<Record<Locale, { readonly of: ReadonlySet<string>; readonly by: ReadonlyMap<string, Direction> }>> = {
  en: { of: new Set(["in"]), by: byWord<Direction>({ up: "increase|rise|growth|jump|surge|uptick|upturn", down: "decrease|drop|fall|decline|dip|slump|downturn", better: "improvement", worse: "deterioration" }) },
  de: { of: new Set(["der", "des", "von", "bei", "beim", "im", "in"]), by: byWord<Direction>({ up: "anstieg|zuwachs|zunahme|aufschwung", down: "rückgang|abnahme|einbruch|abfall" }) },
  da: { of: new Set(["i", "af", "på"]), by: byWord<Direction>({ up: "stigning|stigningen|fremgang|fremgangen|vækst|væksten", down: "fald|faldet|nedgang|nedgangen|tilbagegang|tilbagegangen|dyk|dykket" }) },
}

/** Words that put a number above all there ever were: alone, as two or more in a row, or begun by *never*. */
export const records: Readonly<Record<Locale, { readonly word: RegExp; readonly phrases: ReadonlySet<string>; readonly never: RegExp; readonly degree: RegExp }>> = {
  en: {
    word: /^(?:all-time|record-(?:high|low|breaking|setting))$/,
    phrases: new Set(["all time high", "all time low", "record high", "record low", "record level", "record levels", "highest ever", "lowest ever", "best ever", "fastest ever", "shortest ever", "longest ever", "worst ever", "on record"]),
    never: /^never$/, degree: /^(?:strong|stronger|great|greater|big|bigger|high|higher|low|lower|good|better|fast|faster|quick|quicker|short|shorter|long|longer|bad|worse)$/,
  },
  de: {
    word: /^(?:rekord(?:wert|hoch|tief|stand|niveau|marke|höhe|verdächtig)\p{L}*|allzeit(?:hoch|tief)s?|(?:höchst|tiefst)stand(?:es|s)?|bestwert(?:es|s|e)?)$/u,
    phrases: new Set(["aller zeiten"]),
    never: /^(?:nie|niemals)$/, degree: /^(?:groß|größer|stark|stärker|hoch|höher|niedrig|niedriger|gut|besser|schnell|schneller|kurz|kürzer|lang|länger|schlecht|schlechter)$/,
  },
  da: {
    word: /^(?:rekord(?:høj|lav|niveau|stor|lang|kort|hurtig|mange)\p{L}*)$/u,
    phrases: new Set(["alle tiders højeste", "alle tiders laveste", "alle tiders bedste", "højeste nogensinde", "laveste nogensinde", "bedste nogensinde", "hurtigste nogensinde", "korteste nogensinde"]),
    never: /^aldrig$/, degree: /^(?:stor|stort|større|stærk|stærkt|stærkere|høj|højt|højere|lav|lavt|lavere|god|godt|bedre|hurtig|hurtigt|hurtigere|kort|kortere|lang|længere|dårlig|dårligere)$/,
  },
}

/** What compares amounts: more than before, fewer than last year. */
export const amounts: Readonly<Record<Locale, ReadonlyMap<string, Direction>>> = {
  en: byWord<Direction>({ up: "more", down: "fewer|less" }),
  de: byWord<Direction>({ up: "mehr|häufiger|öfter", down: "weniger|seltener" }),
  da: byWord<Direction>({ up: "flere|mere|oftere|hyppigere", down: "færre|mindre|sjældnere" }),
}

/** The word a comparison leads on with. */
export const than: Readonly<Record<Locale, string>> = { en: "than", de: "als", da: "end" }

/** Words behind *than* that speak of an earlier time. */
export const earlier: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:before|previously|earlier|ever|last|in|during|at the start|a (?:year|month|quarter|week|half)|the (?:year|month|quarter|week|period|previous|prior|last|preceding)|previous|used to|(?:they|it|we|people|members|you) (?:used|did|were|was|had))\b/,
  de: /^(?:zuvor|vorher|früher|davor|bisher|letzte[snr]?|(?:je|im|in|vor|noch|am)(?= |$)|ein (?:jahr|monat|quartal)|der vor|das vor|den vor)/,
  da: /^(?:før|tidligere|hidtil|nogensinde|sidste|i|året|måneden|kvartalet|forrige|perioden|ved|for (?:\p{L}+) (?:år|måned\p{L}*|kvartal\p{L}*|uge\p{L}*))(?:\s|$)/u,
}

/** Verbs that say so only before by how much. */
export const winning: ReadonlyMap<string, Direction> = byWord<Direction>({ up: "gained|gains|added|gewann|gewannen|gewonnen|vandt|vundet", down: "lost|loses|shed|verlor|verloren|tabte|tabt" })

/** What a sentence speaks of where no metric is named: a time that passes, or money. */
export const subjects: readonly (readonly [RegExp, Manner])[] = [
  [/^(?:waits?|waiting|delays?|wartezeit(?:en)?|antwortzeit(?:en)?|reaktionszeit(?:en)?|ventetid(?:en|er|erne)?|svartid(?:en|er|erne)?)$/, "time"],
  [/^(?:costs?|spending|expenses|(?!fro)\p{L}*kosten|\p{L}*ausgaben|\p{L}*omkostning(?:en|er|erne)?|\p{L}*udgift(?:en|er|erne)?)$/u, "money"],
]

/** Verbs by which somebody moves a number that stands behind them, and the words between. */
export const acting: Readonly<Record<Locale, { readonly verbs: ReadonlySet<string>; readonly between: RegExp }>> = {
  en: { verbs: new Set("reduced|lowered|shortened|cut|raised|lifted|increased|improved|halved|doubled|worsened|lengthened".split("|")), between: /^(?:the|our|its|their|this|average|mean|median|typical|back|down|up)$/ },
  de: { verbs: new Set("verkürzte|verkürzten|senkte|senkten|reduzierte|reduzierten|verringerte|verringerten|erhöhte|erhöhten|steigerte|steigerten|verbesserte|verbesserten|verlängerte|verlängerten".split("|")), between: /^(?:die|den|das|unsere|unseren|diese|mittlere)$/ },
  da: { verbs: new Set("afkortede|forkortede|sænkede|reducerede|mindskede|nedbragte|øgede|forøgede|forbedrede|forlængede|hævede|løftede|forkortet|sænket|reduceret|mindsket|nedbragt|øget|forøget|forbedret|forlænget|hævet|løftet".split("|")), between: /^(?:den|det|vores|denne|dette)$/ },
}

/** Verbs by which somebody has moved a number that stands before them: "haben die Wartezeit verkürzt". */
export const acted: Readonly<Partial<Record<Locale, { readonly verbs: ReadonlySet<string>; readonly have: RegExp }>>> = {
  de: { verbs: new Set("verkürzt|gesenkt|reduziert|verringert|erhöht|gesteigert|verbessert|verlängert|gehoben".split("|")), have: /^(?:hat|haben)$/ },
}

/** Whoever is spoken to is no cause, and neither is whoever is thanked. */
export const spokenTo = /^(?:you|euch|ihnen|jer)$/
export const thanked = /^(?:everyone|everybody|all|your|those|each|both|jeres|alle|allen|ihrer?)$/

/** Words before a comparative by which it goes on: "immer länger", "ever fewer"; or the same one before it: "fewer and fewer". */
export const ongoing: Readonly<Record<Locale, RegExp>> = { en: /^(?:ever|increasingly|steadily)$/, de: /^(?:immer|stetig|zunehmend|ständig)$/, da: /^(?:stadig|stadigt|støt)$/ }

/** What more or less of it takes time or money, where nothing is counted. */
export const spent: readonly (readonly [RegExp, Manner])[] = [[/^(?:time|zeit|tid|patience|geduld|tålmodighed)$/, "time"], [/^(?:money|geld|penge)$/, "money"]]

/** Words behind *than* that speak of all earlier times. */
export const ever = /^(?:ever|je|jemals|nogensinde)\b/

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
  en: /^(?:not|no|never|neither|nor|nothing|nobody|none|cannot|without|whether|if|unless|may|might|could|should|would|can|must|will|shall|aims?|aimed|meant|expected|hoped?|hopes|hoping|wish|wishes|want|wants|intended|supposed|assumed|unclear|unknown|perhaps|possibly|supposedly|hypothesis|\p{L}+n't|\p{L}+'ll)$/u,
  de: /^(?:nicht|kein\p{L}*|nie|niemals|weder|nichts|niemand|ob|wenn|falls|sofern|könnte\p{L}*|kann|können|soll\p{L}*|muss|müssen|dürfte\p{L}*|würde\p{L}*|will|wollen|möge|möglicherweise|vielleicht|vermutlich|angenommen|erwartet|hoffen|hofft|hoffe|wünschen|wünscht|wünsche|möchten?|ohne|sei|seien|wäre\p{L}*|hätte\p{L}*|unklar|offen|unbekannt)$/u,
  da: /^(?:ikke|ingen|intet|ingenting|aldrig|hverken|hvorvidt|hvis|såfremt|kan|kunne|skal|skulle|vil|ville|bør|burde|måske|måtte|muligvis|formentlig|håber|håbede|ønsker|ønskede|antages?|antaget|forventes?|forventet|uden|uafklaret|uvist|ukendt)$/u,
}

/** What a sentence goes on with whose first word is its verb, and so claims nothing; participles and what is said of itself go on otherwise. */
export const conditional: Readonly<Partial<Record<Locale, RegExp>>> = {
  de: /^(?:der|die|das|unser\p{L}*|ihr\p{L}*|diese[rs]?|sich|es)$/u,
  da: /^(?:den|det|de|vores|jeres|deres|denne|dette|disse|\p{L}{4,}(?:en|et|ne))$/u,
}

/** Words that lead on from one clause to what it speaks of, so that its *not* reaches across the comma. */
export const leadingOn = new Set("that|whether|what|how|why|dass|daß|ob|was|wie|warum|wodurch|at|om|hvorvidt|hvad|hvordan|hvorfor".split("|"))

/** Words that begin a question, so that what the next clause denies is what they ask. */
export const asking = new Set("what|how|why|was|wie|warum|hvad|hvordan|hvorfor".split("|"))

/** Words that begin a clause of their own. */
export const clauseWords = new Set(["but", "while", "whereas", "although", "aber", "sondern", "während", "obwohl", "men", "mens", "selvom"])
