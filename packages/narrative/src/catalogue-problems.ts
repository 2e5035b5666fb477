import type { Texts } from "@folkmoot/facts"
import type { TextFault } from "./catalogue-faults.ts"

/**
 * What may be wrong with a catalogue.
 *
 * @remarks
 * `shape`: it is none. `locale`: nobody knows its language. `missing`: a text is not translated. `unasked`: no report has such a text. `message`: a
 * text is no MessageFormat. The others are faults of a text, as {@link TextFault} tells them. Only of `shape` nothing can be told; all else is told
 * in English where it must be.
 */
export type CatalogueProblemKind = "shape" | "locale" | "missing" | "unasked" | "message" | TextFault["kind"]

/** What is wrong, and what to do; `what` is the part in question, `nearest` the name that may have been meant. */
export const catalogueSays: Readonly<Record<CatalogueProblemKind, (key: string, what: string, nearest: string | undefined) => Texts>> = {
  shape: (_, what) => ({
    en: `This is no catalogue: ${what}. Give { "locale": "sv-SE", "texts": { "English text": "translation" } }.`,
    de: `Das ist kein Katalog: ${what}. Erwartet wird { "locale": "sv-SE", "texts": { "englischer Text": "Übersetzung" } }.`,
    da: `Det er ikke et katalog: ${what}. Angiv { "locale": "sv-SE", "texts": { "engelsk tekst": "oversættelse" } }.`,
  }),
  locale: (_, what) => ({
    en: `“${what}” is no language tag whose numbers and dates are known here; they would be written as in English. Give a tag such as sv-SE.`,
    de: `„${what}“ ist kein Sprachkürzel, dessen Zahlen und Daten hier bekannt sind; sie würden wie im Englischen geschrieben. Geben Sie eines wie sv-SE an.`,
    da: `»${what}« er ikke en sprogkode, hvis tal og datoer kendes her; de ville blive skrevet som på engelsk. Angiv en kode som sv-SE.`,
  }),
  missing: (key) => ({
    en: `“${key}” is not translated; reports say it in English. Add its translation.`,
    de: `„${key}“ ist nicht übersetzt; in Berichten steht es auf Englisch. Ergänzen Sie die Übersetzung.`,
    da: `»${key}« er ikke oversat, og i rapporter står det på engelsk. Tilføj oversættelsen.`,
  }),
  unasked: (key, _, nearest) => ({
    en: `No report says “${key}”${nearest === undefined ? "" : `; the nearest text is “${nearest}”`}. Write the English text exactly as the template has it, or remove the entry.`,
    de: `Kein Bericht sagt „${key}“${nearest === undefined ? "" : `; am nächsten kommt „${nearest}“`}. Schreiben Sie den englischen Text genau wie in der Vorlage, oder entfernen Sie den Eintrag.`,
    da: `Ingen rapport siger »${key}«${nearest === undefined ? "" : `; nærmest ligger »${nearest}«`}. Skriv den engelske tekst præcis som i skabelonen, eller fjern posten.`,
  }),
  message: (key, what) => ({
    en: `The translation of “${key}” cannot be read as a message: ${what} Compare its braces with those of the English text.`,
    de: `Die Übersetzung von „${key}“ lässt sich nicht als Meldung lesen: ${what} Vergleichen Sie die Klammern mit denen des englischen Textes.`,
    da: `Oversættelsen af »${key}« kan ikke læses som en besked: ${what} Sammenlign klammerne med dem i den engelske tekst.`,
  }),
  digit: (key, what) => ({
    en: `The translation of “${key}” has ${what} typed in. Numbers come from what was measured: take it out.`,
    de: `In der Übersetzung von „${key}“ steht ${what} fest im Text. Zahlen kommen aus der Messung: Nehmen Sie sie heraus.`,
    da: `I oversættelsen af »${key}« er ${what} skrevet ind i teksten. Tal kommer fra det målte: Fjern det.`,
  }),
  "slot-missing": (key, what) => ({
    en: `The translation of “${key}” leaves out {$${what}}. Put it where the value belongs.`,
    de: `In der Übersetzung von „${key}“ fehlt {$${what}}. Setzen Sie es dorthin, wo der Wert stehen soll.`,
    da: `I oversættelsen af »${key}« mangler {$${what}}. Sæt det dér, hvor værdien skal stå.`,
  }),
  "slot-unknown": (key, what) => ({
    en: `The translation of “${key}” has {$${what}}, which nothing gives a value. Use the names of the English text.`,
    de: `In der Übersetzung von „${key}“ steht {$${what}}, wofür es keinen Wert gibt. Verwenden Sie die Namen des englischen Textes.`,
    da: `I oversættelsen af »${key}« står {$${what}}, som intet giver en værdi. Brug navnene fra den engelske tekst.`,
  }),
  "range-missing": (key, what) => ({
    en: `The translation of “${key}” prints {$${what} :plain} without its range. Add {$${what} :range}, or print both by {$${what}}.`,
    de: `Die Übersetzung von „${key}“ druckt {$${what} :plain} ohne den Bereich. Ergänzen Sie {$${what} :range}, oder drucken Sie beides mit {$${what}}.`,
    da: `Oversættelsen af »${key}« viser {$${what} :plain} uden interval. Tilføj {$${what} :range}, eller vis begge dele med {$${what}}.`,
  }),
  brace: (key, what) => ({
    en: `The translation of “${key}” has a ${what}, which would be printed: the English text has no slots. Take it out.`,
    de: `In der Übersetzung von „${key}“ steht ${what} und würde gedruckt: Der englische Text hat keine Platzhalter. Nehmen Sie es heraus.`,
    da: `I oversættelsen af »${key}« står ${what}, som ville blive trykt: Den engelske tekst har ingen pladsholdere. Fjern den.`,
  }),
  hidden: (key) => ({
    en: `The translation of “${key}” holds a character that is not seen and can hide or turn words around. Type the text anew.`,
    de: `Die Übersetzung von „${key}“ enthält ein unsichtbares Zeichen, das Wörter verbergen oder umdrehen kann. Tippen Sie den Text neu.`,
    da: `Oversættelsen af »${key}« indeholder et usynligt tegn, der kan skjule eller vende ord. Skriv teksten på ny.`,
  }),
  address: (key, what) => ({
    en: `The translation of “${key}” holds the address “${what}”, which programs would turn into a link. Take it out.`,
    de: `Die Übersetzung von „${key}“ enthält die Adresse „${what}“, aus der Programme einen Link machen. Nehmen Sie sie heraus.`,
    da: `Oversættelsen af »${key}« indeholder adressen »${what}«, som programmer gør til et link. Fjern den.`,
  }),
}
