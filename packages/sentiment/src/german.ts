import { wordSet, type Language } from "./language.ts"

/** Words by how they sound; each stands for its inflected forms as well. */
const words: readonly (readonly [value: number, words: ReadonlySet<string>])[] = [
  [3, wordSet(
    "super toll klasse großartig hervorragend fantastisch genial perfekt begeistert begeisterung begeisternd liebe lieben geliebt ausgezeichnet",
    "wunderbar wundervoll wunderschön herrlich geil cool spitze brillant exzellent traumhaft grandios phänomenal sensationell bestens",
    "vorzüglich erstklassig überragend unschlagbar",
  )],
  [2, wordSet(
    "gut besser best danke dank dankeschön dankbar bedanken freue freuen freut freude freudig schön nett hilfreich angenehm zufrieden glücklich",
    "glück lob loben gefallen gefällt gefiel gelungen gelingt praktisch nützlich empfehlenswert spannend lecker hübsch süß lustig witzig",
    "freundlich sympathisch kompetent zuverlässig erfolgreich erfolg gewonnen klappt geklappt glückwunsch gratuliere gratulation gratulieren",
    "herzlich juhu jippie hurra yeah yay niedlich lieb liebevoll entspannt gemütlich sauber elegant klug schlau beeindruckt beeindruckend",
    "vorbildlich verständlich übersichtlich durchdacht spaß fröhlich stolz bravo respekt topp hammer lohnt gerne gern wertvoll überzeugt",
    "überzeugend lächeln kuss küsse kuscheln spass süss gruß grüße grüsse love happy wow awesome great lol",
  )],
  [1, wordSet(
    "fein okay interessant funktioniert schnell hoffe hoffentlich hoffnung haha hihi hehe hahaha lachen sinnvoll stabil leicht bequem",
    "verbessert verbesserung fair froh nice endlich",
  )],
  [-1, wordSet(
    "leider problem schwierig schwer langsam müde kompliziert umständlich mühsam unklar verwirrend verwirrt unsicher fehler fehlerhaft komisch",
    "merkwürdig seltsam teuer angst sorge sorgen zweifel kritik warnung vermisse vermissen",
  )],
  [-2, wordSet(
    "schlecht schlechter blöd doof dumm nervt nervig nerven genervt schade traurig trauer enttäuscht enttäuschend enttäuschung enttäuschen",
    "ärgerlich ärger ärgern ärgert wütend wut peinlich lächerlich kaputt schlimm unbrauchbar nutzlos sinnlos frustrierend frust frustriert",
    "hilflos verzweifelt verzweifle krank schmerz schmerzen langweilig öde hässlich eklig ekel widerlich unfreundlich unzufrieden unfair",
    "ungerecht verlust verloren heulen heul weinen weint dreck dreckig müll schrott abzocke absturz abgestürzt bescheuert bekloppt mist mies",
    "miese übel unverständlich unzumutbar unnötig falsch versagt versagen versager gescheitert scheitern lüge lügen lügner gelogen betrug",
    "betrogen betrüger dämlich anstrengend grausam unerträglich untragbar unzuverlässig lahm einsam mangelhaft fürchterlich armselig verarscht",
    "verarschen leid weh kotzen kotzt kopfschmerzen bauchschmerzen",
  )],
  [-3, wordSet(
    "scheiße scheiß scheiss scheisse beschissen furchtbar schrecklich grauenhaft grauenvoll katastrophe katastrophal unverschämt",
    "unverschämtheit frechheit idiot idiotisch arsch arschloch kacke verdammt verfickt fuck shit hass hasse hassen hasst entsetzlich entsetzt",
    "abscheulich schande erbärmlich hölle",
  )],
]

/** Words that only look like an inflected form of one of these. */
const silent = wordSet("lieber müller")

const values = new Map(words.flatMap(([value, set]) => Array.from(set, (word) => [word, value] as const)))

const endings = ["", "e", "en", "er", "es", "em", "s", "n", "te", "st", "ste", "sten", "ster", "stes"]

/** So much of a word is left when its ending is taken off. */
const shortest = 3

const valueOf = (word: string): number => {
  if (silent.has(word)) return 0
  for (const ending of endings) {
    const length = word.length - ending.length
    const value = length >= shortest && word.endsWith(ending) ? values.get(word.slice(0, length)) : undefined
    if (value !== undefined) return value
  }
  return 0
}

/** German, by a word list of our own: the best-known one, SentiWS, may not be used commercially. */
export const german: Language = {
  valueOf,
  negations: wordSet("nicht nich nie niemals kein keine keinen keinem keiner keines ohne nichts kaum weder net ned niemand"),
  // In *das gefällt mir nicht* it comes last.
  reachesBack: 2,
  strengthening: wordSet("sehr so wirklich echt total voll extrem absolut richtig mega besonders unglaublich viel zu"),
  weakening: wordSet("etwas bisschen ziemlich einigermaßen halbwegs"),
  positiveFrom: 1,
  negativeTo: -0.5,
}
