// @ts-expect-error nlp.js says nothing of its types; what is used of it is said below.
import lists from "@nlpjs/lang-da/src/sentiment/sentiment_da.js"
// @ts-expect-error nlp.js says nothing of its types, as above.
import StemmerDa from "@nlpjs/lang-da/src/stemmer-da.js"
import { wordSet, type Language } from "./language.ts"

const values = new Map(Object.entries((lists as { readonly afinn: Readonly<Record<string, number>> }).afinn))

/** The Danish stemmer of nlp.js, used without its cache, which never forgets a word. */
const stemmer = new (StemmerDa as new () => { readonly setCurrent: (word: string) => void; readonly innerStem: () => void; readonly getCurrent: () => string })()

const stemOf = (word: string): string => {
  stemmer.setCurrent(word)
  stemmer.innerStem()
  return stemmer.getCurrent()
}

/** Words that mean nothing of the kind, but have their stem in common with one that does: `for` with `forre`, `være` with `værre`. */
const silent = wordSet(
  "for vil ned mod når være været fik gav stod fandt tro barn vand sag sager sagen knap knapper knappen virksomhed virksomheden virksomheder",
  "virksomheders virksomhedens stor store større størst nyt hel hele helt helhed høj høje højt intet her brand gift steg stege stegt suppe råd rådet",
  "rådighed værelse værelser tom tomme tommer stak kamp kampen brænde brød gælder gælde gældende muligt mulig mulige kæmpe mørk mørke lys lyse grå",
  "ret retten rette rettelse skyldes kræver krav kræve dom domme træk trække trækker slå slår slog beder bed bede ja nej aftale aftaler aftalen",
  "aftalt afgørelse afgørelsen påvirke påvirker afhængigt leverer levere stemme steder fald faldende klik lukket levende let lette lettere følelse",
  "føles menneskelige",
)

/** Danish, by the word list AFINN as nlp.js keeps it: in stems. */
export const danish: Language = {
  valueOf: (word) => (silent.has(word) ? 0 : (values.get(stemOf(word)) ?? 0)),
  negations: wordSet("ikke ikk aldrig ingen intet uden næppe hverken ej"),
  reachesBack: 0,
  strengthening: wordSet("meget rigtig virkelig så utrolig ekstremt helt super"),
  weakening: wordSet("lidt noget nogenlunde ret"),
  positiveFrom: 1,
  negativeTo: -1.5,
}
