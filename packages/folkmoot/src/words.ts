import type { Locale } from "@folkmoot/sdk"

/** One text in every language. */
export type Texts = Readonly<Record<Locale, string>>

/** What belongs into the places of a text. */
export type Slots = Readonly<Record<string, string | number>>

/** A text in a language, with its places filled; numbers are written as the language writes them. */
export const fill = (texts: Texts, locale: Locale, slots: Slots): string =>
  texts[locale].replaceAll(/\{(\w+)\}/g, (whole, slot: string) => {
    const given = slots[slot] ?? whole
    return typeof given === "number" ? given.toLocaleString(locale) : given
  })

/** How phrases are said: one of them by its name, in a language, with its places filled. */
export const saying =
  <Name extends string>(phrases: Readonly<Record<Name, Texts>>) =>
  (name: Name, locale: Locale, slots: Slots = {}): string =>
    fill(phrases[name], locale, slots)

/** What stands above the columns of tables. */
const heads = {
  title: { en: "number", de: "Kennzahl", da: "nøgletal" },
  metric: { en: "metric", de: "Name", da: "navn" },
  variant: { en: "variant", de: "Variante", da: "variant" },
  period: { en: "period", de: "Zeitraum", da: "periode" },
  value: { en: "value", de: "Wert", da: "værdi" },
  interval: { en: "interval", de: "Bereich", da: "interval" },
  difference: { en: "difference", de: "Unterschied", da: "forskel" },
} as const satisfies Readonly<Record<string, Texts>>

/** The name of a column. */
export const head = saying(heads)

/** What stands in place of a group whose rows do not tell the column they are grouped by. */
export const untold = (locale: Locale): string => ({ en: "not told", de: "ohne Angabe", da: "ikke oplyst" })[locale]

/** What is said of files that were written or would be, of findings, and of what a table leaves out. */
const lines = {
  unrecorded: {
    en: "Not recorded by these sources: {what}. What each would take: --all.",
    de: "Von diesen Quellen nicht erfasst: {what}. Was jeweils dazu nötig wäre: --all.",
    da: "Ikke registreret af disse kilder: {what}. Hvad der skal til for hvert af dem: --all.",
  },
  incomparable: { en: "Not to be compared here: {what}. Why: --all.", de: "Hier nicht vergleichbar: {what}. Warum: --all.", da: "Kan ikke sammenlignes her: {what}. Hvorfor: --all." },
  wrote: { en: "Wrote {what}.", de: "{what} wurde geschrieben.", da: "{what} er skrevet." },
  untranslated: {
    en: "Texts the catalogue does not translate yet, which reports say in English: {what}.",
    de: "Texte, die der Katalog noch nicht übersetzt und die in Berichten auf Englisch stehen: {what}.",
    da: "Tekster, som kataloget endnu ikke oversætter, og som står på engelsk i rapporter: {what}.",
  },
  fixed: { en: "Fixed: {what}", de: "Behoben: {what}", da: "Rettet: {what}" },
  wouldFix: { en: "To be fixed: {what}", de: "Zu beheben: {what}", da: "Kan rettes: {what}" },
  baseline: {
    en: "Wrote {what}: what was found today is known from now on, and only new findings are told.",
    de: "{what} wurde geschrieben: Was heute gefunden wurde, gilt ab jetzt als bekannt; gemeldet wird nur noch Neues.",
    da: "{what} er skrevet: Det, der er fundet i dag, regnes fra nu af som kendt, og kun nye fund bliver meldt.",
  },
  tooMany: {
    en: "{what} warnings are more than --max-warnings allows.",
    de: "Zu viele Warnungen ({what}); --max-warnings erlaubt weniger.",
    da: "For mange advarsler ({what}); --max-warnings tillader færre.",
  },
  newest: { en: "{what} is in the newest version already.", de: "{what} entspricht bereits der neuesten Fassung.", da: "{what} er allerede i nyeste version." },
  begun: {
    en: "Wrote {what}. Fill it in, then: folkmoot lint {what} --preset starter",
    de: "{what} wurde geschrieben. Füllen Sie die Datei aus, dann: folkmoot lint {what} --preset starter",
    da: "{what} er skrevet. Udfyld filen, og kør: folkmoot lint {what} --preset starter",
  },
  unusual: {
    en: "By itself, folkmoot lint finds files that end in .folkmoot.yaml; {what} has to be named each time, or be renamed.",
    de: "Von allein findet folkmoot lint nur Dateien, die auf .folkmoot.yaml enden; {what} muss jedes Mal genannt oder umbenannt werden.",
    da: "Af sig selv finder folkmoot lint kun filer, der ender på .folkmoot.yaml; {what} skal nævnes hver gang eller omdøbes.",
  },
  watching: {
    en: "Watching for changes; Ctrl+C ends it.",
    de: "Warte auf Änderungen; Strg+C beendet das Programm.",
    da: "Holder øje med ændringer; Ctrl+C afslutter.",
  },
  frozen: { en: "Froze the criteria in {what}.", de: "Die Kriterien in {what} sind festgeschrieben.", da: "Kriterierne i {what} er låst." },
} as const satisfies Readonly<Record<string, Texts>>

/** A line for people about something. */
export const line = (name: keyof typeof lines, locale: Locale, what: string): string => fill(lines[name], locale, { what })

/** The metrics the sources given do not record, by their titles, which hold commas of their own. */
export const unrecordedLine = (titles: readonly string[], locale: Locale): string => line("unrecorded", locale, titles.join(" · "))

/** Those that were not measured alike in both periods. */
export const incomparableLine = (titles: readonly string[], locale: Locale): string => line("incomparable", locale, titles.join(" · "))
