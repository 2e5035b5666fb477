import { saying, type Texts } from "./words.ts"

/** What is said of sources, of what was read, kept and forgotten, and of texts that were checked. */
const phrases = {
  source: { en: "source", de: "Quelle", da: "kilde" },
  table: { en: "table", de: "Tabelle", da: "tabel" },
  rows: { en: "rows", de: "Zeilen", da: "rækker" },
  when: { en: "when", de: "Zeitraum", da: "periode" },
  undated: { en: "undated", de: "ohne Datum", da: "uden dato" },
  stretch: { en: "{from} to {to}", de: "{from} bis {to}", da: "{from} til {to}" },
  untold: { en: "does not tell {columns}", de: "ohne Angabe zu {columns}", da: "oplyser ikke {columns}" },
  since: { en: "{column} since {day}", de: "{column} seit {day}", da: "{column} siden {day}" },
  truncated: { en: "{source}: {table} is not whole: {why}", de: "{source}: {table} ist unvollständig: {why}", da: "{source}: {table} er ikke fuldstændig: {why}" },
  totals: { en: "{source}: the site counts {said} {of}; {told} were told.", de: "{source}: Die Website zählt {said} {of}; übermittelt wurden {told}.", da: "{source}: Sitet tæller {said} {of}; {told} blev leveret." },
  taken: { en: "{source}: {added} rows added, {changed} changed, {gone} gone, {unchanged} as before.", de: "{source}: neue Zeilen: {added}, geändert: {changed}, entfallen: {gone}, unverändert: {unchanged}.", da: "{source}: nye rækker: {added}, ændrede: {changed}, udgåede: {gone}, uændrede: {unchanged}." },
  keptBefore: {
    en: "Read and kept before this went wrong: {sources}. Of any other source nothing has changed; what is kept is not counted twice when it is read again under the same name.",
    de: "Bis zu diesem Fehler gelesen und gespeichert: {sources}. An allen anderen Quellen hat sich nichts geändert; was gespeichert ist, zählt nicht doppelt, wenn es unter demselben Namen noch einmal gelesen wird.",
    da: "Læst og gemt, før det gik galt: {sources}. Ved alle andre kilder er intet ændret; det gemte tælles ikke dobbelt, når det læses igen under samme navn.",
  },
  rejectedOne: { en: "1 row rejected:", de: "1 Zeile abgewiesen:", da: "1 række afvist:" },
  rejected: { en: "{count} rows rejected:", de: "{count} Zeilen abgewiesen:", da: "{count} rækker afvist:" },
  unreadOne: { en: "1 row could not be read; folkmoot ingest shows it.", de: "1 Zeile war nicht lesbar; folkmoot ingest zeigt sie.", da: "1 række kunne ikke læses; folkmoot ingest viser den." },
  unread: { en: "{count} rows could not be read; folkmoot ingest shows the first of them.", de: "{count} Zeilen waren nicht lesbar; folkmoot ingest zeigt die ersten.", da: "{count} rækker kunne ikke læses; folkmoot ingest viser de første." },
  readingSource: { en: "reading {source}: {facts} facts", de: "{source} wird gelesen: {facts} Fakten", da: "læser {source}: {facts} fakta" },
  alsoRejected: { en: ", rows rejected: {count}", de: ", abgewiesene Zeilen: {count}", da: ", afviste rækker: {count}" },
  measuring: { en: "metrics being measured: {metrics}", de: "Messung läuft; Kennzahlen: {metrics}", da: "måler nøgletal: {metrics}" },
  assessing: { en: "assessing", de: "Reifegrad wird bewertet", da: "vurderer modenhed" },
  linting: { en: "linting", de: "Plan wird geprüft", da: "tjekker planen" },
  telling: { en: "writing the report", de: "Bericht wird geschrieben", da: "skriver rapporten" },
  drawing: { en: "drawing", de: "Diagramme werden gezeichnet", da: "tegner diagrammer" },
  whichPlan: {
    en: "The configuration names {count} plans; --plan says which one is meant. None is used.",
    de: "Die Konfiguration nennt {count} Pläne; mit --plan legen Sie fest, welcher gilt. Verwendet wird keiner.",
    da: "Konfigurationen nævner {count} planer; angiv med --plan, hvilken der gælder. Ingen af dem bruges.",
  },
  kept: { en: "Kept as {name}.", de: "Gespeichert unter dem Namen {name}.", da: "Gemt under navnet {name}." },
  nothingKept: {
    en: "Nothing is kept under {accounts}, nor will be. If there should be something: an account begins with the name its source was read under, and who is known by a mail address is forgotten by it, as mail:someone@example.org.",
    de: "Unter {accounts} ist nichts gespeichert, und das bleibt so. Falls doch etwas da sein müsste: Ein Konto beginnt mit dem Namen, unter dem seine Quelle gelesen wurde; wer nur mit einer E-Mail-Adresse bekannt ist, wird mit ihr angegeben, etwa mail:someone@example.org.",
    da: "Der er ikke gemt noget under {accounts}, og det bliver der heller ikke. Hvis der burde være noget: En konto begynder med det navn, kilden blev læst under, og den, der kun kendes på en mailadresse, angives med den, f.eks. mail:someone@example.org.",
  },
  forgotten: {
    en: "People forgotten: {people}; rows changed or gone: {rows}. Tell the sources, too: this engine only keeps what they said. Free blocks of its files may hold the old bytes until they are written over; rewriteStore of @folkmoot/duckdb writes a DuckDB file anew.",
    de: "Entfernte Personen: {people}; geänderte oder gelöschte Zeilen: {rows}. Geben Sie auch den Quellen Bescheid: Hier steht nur, was sie geliefert haben. Freie Blöcke der Dateien können die alten Bytes enthalten, bis sie überschrieben werden; rewriteStore aus @folkmoot/duckdb schreibt eine DuckDB-Datei neu.",
    da: "Fjernede personer: {people}; ændrede eller slettede rækker: {rows}. Giv også kilderne besked: Her ligger kun det, de har leveret. Frie blokke i filerne kan stadig indeholde de gamle bytes, indtil de overskrives; rewriteStore fra @folkmoot/duckdb skriver en DuckDB-fil på ny.",
  },
  sourceGone: {
    en: "{source} is out of this engine; rows gone: {rows}. Snapshots kept before still show it. Whatever is read under this name again comes in again: take it out of the configuration, too.",
    de: "{source} ist aus dieser Engine entfernt; gelöschte Zeilen: {rows}. Früher festgehaltene Stände zeigen die Quelle weiterhin. Was noch einmal unter diesem Namen gelesen wird, kommt wieder hinzu: Streichen Sie sie auch aus der Konfiguration.",
    da: "{source} er fjernet fra denne motor; slettede rækker: {rows}. Tidligere gemte tilstande viser den stadig. Det, der læses igen under dette navn, kommer ind igen: Slet den også i konfigurationen.",
  },
  outside: {
    en: "Nothing was recorded in this period. The data tell of {from} to {to}; name a period in there with --period. Why for each metric: --all.",
    de: "In diesem Zeitraum wurde nichts erfasst. Die Daten reichen vom {from} bis zum {to}; nennen Sie mit --period einen Zeitraum, der darin liegt. Die Gründe im Einzelnen: --all.",
    da: "Der er ikke registreret noget i denne periode. Dataene går fra {from} til {to}; angiv med --period en periode, der ligger deri. Årsagen for hvert nøgletal: --all.",
  },
  outsideUndated: {
    en: "Nothing can be told of a period: these data carry no dates. Leave --period out, or map a column of dates. Why for each metric: --all.",
    de: "Über einen Zeitraum lässt sich nichts sagen: Diese Daten enthalten keine Datumsangaben. Lassen Sie --period weg oder ordnen Sie eine Datumsspalte zu. Die Gründe im Einzelnen: --all.",
    da: "Der kan ikke siges noget om en periode: Disse data indeholder ingen datoer. Udelad --period, eller angiv en kolonne med datoer. Årsagen for hvert nøgletal: --all.",
  },
  openWindow: {
    en: "{period} is still open: it is known up to {asOf}, and until {ends} something can still happen that changes its numbers. Where all of that is in the data already, say so: --as-of {ends}.",
    de: "{period} ist noch nicht abgeschlossen: Bekannt ist alles bis zum {asOf}, und bis zum {ends} kann noch etwas geschehen, das die Zahlen ändert. Steht das alles schon in den Daten, geben Sie --as-of {ends} an.",
    da: "{period} er ikke afsluttet endnu: Alt er kendt til og med {asOf}, og indtil {ends} kan der stadig ske noget, der ændrer tallene. Står det hele allerede i dataene, så angiv --as-of {ends}.",
  },
  openWindows: {
    en: "{period} is still open: it is known up to {asOf}. Most of its numbers are final from {ends}; those that follow their cases for a while, such as questions that may still be answered, at the latest from {closes}. Where that is in the data already, say so: --as-of {ends}, or later.",
    de: "{period} ist noch nicht abgeschlossen: Bekannt ist alles bis zum {asOf}. Die meisten Zahlen stehen ab dem {ends} fest; solche, die jeden Fall eine Zeit lang beobachten, etwa Fragen, auf die noch Antworten kommen können, spätestens ab dem {closes}. Steht das schon in den Daten, geben Sie --as-of {ends} oder einen späteren Tag an.",
    da: "{period} er ikke afsluttet endnu: Alt er kendt til og med {asOf}. De fleste tal ligger fast fra {ends}; de tal, der følger hvert tilfælde et stykke tid, f.eks. spørgsmål, der stadig kan blive besvaret, senest fra {closes}. Står det allerede i dataene, så angiv --as-of {ends} eller en senere dato.",
  },
  overWindow: {
    en: "Earlier periods can be compared: --period {period} --against {against}.",
    de: "Frühere Zeiträume lassen sich vergleichen: --period {period} --against {against}.",
    da: "Tidligere perioder kan sammenlignes: --period {period} --against {against}.",
  },
  incomparable: {
    en: "No number can be compared between these periods. The data tell of {from} to {to}; name two periods in there that are over and share no day. Why for each metric: --all.",
    de: "Für diese beiden Zeiträume lässt sich keine Zahl vergleichen. Die Daten reichen vom {from} bis zum {to}; nennen Sie zwei Zeiträume, die darin liegen, abgeschlossen sind und keinen Tag gemeinsam haben. Die Gründe im Einzelnen: --all.",
    da: "Ingen tal kan sammenlignes på tværs af disse to perioder. Dataene går fra {from} til {to}; angiv to perioder, der ligger deri, er afsluttet og ikke har nogen dag til fælles. Årsagen for hvert nøgletal: --all.",
  },
  incomparableUndated: {
    en: "No number can be compared between periods: these data carry no dates. Map a column of dates, or read a source that has them. Why for each metric: --all.",
    de: "Zeiträume lassen sich nicht vergleichen: Diese Daten enthalten keine Datumsangaben. Ordnen Sie eine Datumsspalte zu oder lesen Sie eine Quelle, die Datumsangaben liefert. Die Gründe im Einzelnen: --all.",
    da: "Perioder kan ikke sammenlignes: Disse data indeholder ingen datoer. Angiv en kolonne med datoer, eller læs en kilde, der leverer dem. Årsagen for hvert nøgletal: --all.",
  },
  borneOut: { en: "Everything said is borne out by the report.", de: "Alles Gesagte ist durch den Bericht gedeckt.", da: "Der er belæg i rapporten for alt, hvad der står." },
  notBorneOutOne: { en: "1 place is not borne out by the report.", de: "1 Stelle ist nicht durch den Bericht gedeckt.", da: "1 sted har ikke belæg i rapporten." },
  notBorneOut: { en: "{count} places are not borne out by the report.", de: "{count} Stellen sind nicht durch den Bericht gedeckt.", da: "{count} steder har ikke belæg i rapporten." },
} as const satisfies Readonly<Record<string, Texts>>

/** A phrase about reading and keeping in a language. */
export const reading = saying(phrases)
