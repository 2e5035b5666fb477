import type { Texts } from "./words.ts"

/** A line to copy, and what it is for. */
export interface Example {
  /** What somebody wants who types it. */
  readonly does: Texts
  /** The whole line as typed, `folkmoot` first; where it says `{language}`, the reader's own belongs, and German for readers of English. */
  readonly line: string
}

/** Examples by the words of their command. */
const examples: Readonly<Record<string, readonly Example[]>> = {
  "": [
    { does: { en: "begin a plan and have it checked", de: "einen Plan anlegen und prüfen lassen", da: "opret en plan, og få den tjekket" }, line: "folkmoot plan new && folkmoot lint" },
    { does: { en: "measure what a dump of a forum tells", de: "messen, was ein Forumsexport hergibt", da: "mål det, et udtræk fra et forum viser" }, line: "folkmoot measure --from stackexchange:dump/" },
    { does: { en: "help on a command, in German", de: "Hilfe zu einem Befehl auf Deutsch", da: "hjælp til en kommando på dansk" }, line: "folkmoot report --help --locale {language}" },
  ],
  lint: [
    { does: { en: "every plan in this folder, by the strict rules", de: "alle Pläne in diesem Ordner, mit dem strengen Regelwerk", da: "alle planer i denne mappe, med det strenge regelsæt" }, line: "folkmoot lint --preset strict" },
    { does: { en: "see what could be mended, and change nothing", de: "nur zeigen, was sich beheben ließe", da: "se, hvad der kan rettes, uden at ændre noget" }, line: "folkmoot lint plan.folkmoot.yaml --fix --dry-run" },
    { does: { en: "hold the plan against its data", de: "den Plan an seinen Daten messen", da: "hold planen op mod data" }, line: "folkmoot lint plan.folkmoot.yaml --from stackexchange:dump/ --step quarter" },
  ],
  plan: [{ does: { en: "begin a plan, then draw it", de: "einen Plan anlegen und dann zeichnen", da: "opret en plan, og tegn den derefter" }, line: "folkmoot plan new && folkmoot plan graph plan.folkmoot.yaml" }],
  "plan new": [
    { does: { en: "begin plan.folkmoot.yaml in this folder", de: "plan.folkmoot.yaml in diesem Ordner anlegen", da: "opret plan.folkmoot.yaml i denne mappe" }, line: "folkmoot plan new" },
    { does: { en: "with comments in German, for a support community", de: "mit deutschen Kommentaren, für eine Support-Community", da: "med danske kommentarer, til et supportfællesskab" }, line: "folkmoot plan new support --type support --locale {language}" },
  ],
  "plan graph": [
    { does: { en: "as Mermaid, which many wikis draw", de: "als Mermaid, das viele Wikis darstellen", da: "som Mermaid, som mange wikier kan vise" }, line: "folkmoot plan graph plan.folkmoot.yaml" },
    { does: { en: "as a picture, by Graphviz", de: "als Bild, mit Graphviz", da: "som billede, med Graphviz" }, line: "folkmoot plan graph plan.folkmoot.yaml --format dot | dot -Tsvg" },
  ],
  "plan okr": [
    { does: { en: "for those who keep OKRs", de: "für alle, die mit OKRs arbeiten", da: "til dem, der arbejder med OKR'er" }, line: "folkmoot plan okr plan.folkmoot.yaml > okrs.yaml" },
    { does: { en: "a quarter's OKRs as the beginning of a plan", de: "die OKRs eines Quartals als Anfang eines Plans", da: "et kvartals OKR'er som begyndelsen på en plan" }, line: "folkmoot plan okr okrs.yaml > plan.folkmoot.yaml" },
    { does: { en: "for another program: what was carried over, what was not, and the scores", de: "für ein anderes Programm: was übernommen wurde, was nicht, und die Bewertungen", da: "til et andet program: hvad der kom med, hvad der ikke gjorde, og vurderingerne" }, line: "folkmoot plan okr plan.folkmoot.yaml --json" },
  ],
  "plan migrate": [{ does: { en: "every plan in a folder, in place", de: "alle Pläne eines Ordners, direkt in den Dateien", da: "alle planer i en mappe, direkte i filerne" }, line: "folkmoot plan migrate plans/ --write" }],
  "plan freeze": [{ does: { en: "before the pilot called nudge starts", de: "bevor das Pilotprojekt nudge beginnt", da: "før pilotprojektet nudge går i gang" }, line: "folkmoot plan freeze plan.folkmoot.yaml --pilot nudge --on 2026-02-01 --write" }],
  "plan schema": [{ does: { en: "for an editor that checks YAML", de: "für einen Editor, der YAML prüft", da: "til en editor, der tjekker YAML" }, line: "folkmoot plan schema --draft 07" }],
  ingest: [
    { does: { en: "see what a dump tells, and keep nothing", de: "sehen, was ein Export hergibt, ohne etwas zu speichern", da: "se, hvad et udtræk indeholder, uden at gemme noget" }, line: "folkmoot ingest --from stackexchange:dump/" },
    { does: { en: "keep what a site tells; a reading that was stopped goes on", de: "speichern, was eine Website liefert; nach einem Abbruch geht es weiter", da: "gem det, et site leverer; en afbrudt læsning fortsætter, hvor den slap" }, line: "folkmoot ingest --from discourse:https://forum.example.org --engine duckdb:facts.duckdb --state heard/" },
  ],
  measure: [
    { does: { en: "an overview: every metric these data allow", de: "im Überblick: alle Kennzahlen, die diese Daten zulassen", da: "et overblik: alle de nøgletal, disse data giver mulighed for" }, line: "folkmoot measure --from stackexchange:dump/" },
    { does: { en: "one metric, quarter by quarter", de: "eine Kennzahl, Quartal für Quartal", da: "ét nøgletal, kvartal for kvartal" }, line: "folkmoot measure resolution-rate --from stackexchange:dump/ --period 2025 --step quarter" },
    { does: { en: "one kind of conversion alone", de: "nur eine Art von Conversion", da: "kun én slags konvertering" }, line: "folkmoot measure conversion-rate --from facts:data/ --only conversion.kind=trial" },
    { does: { en: "a survey whose column has another name", de: "eine Umfrage, deren Spalte anders heißt", da: "et spørgeskema, hvor kolonnen hedder noget andet" }, line: "folkmoot measure net-promoter-score --from survey:answers.csv --map score=Recommend --scale 0..10" },
  ],
  explain: [
    { does: { en: "what one quarter's number is made of", de: "woraus die Zahl eines Quartals besteht", da: "hvad et kvartals tal består af" }, line: "folkmoot explain resolution-rate --from stackexchange:dump/ --period 2025-Q2" },
    { does: { en: "the number of one channel, with twenty rows", de: "die Zahl eines Kanals, mit zwanzig Zeilen", da: "tallet for én kanal, med tyve rækker" }, line: "folkmoot explain resolution-rate --from stackexchange:dump/ --group channel=help --rows 20" },
  ],
  compare: [
    { does: { en: "a quarter with the one before", de: "ein Quartal mit dem vorigen", da: "et kvartal med det forrige" }, line: "folkmoot compare --from stackexchange:dump/ --period 2025-Q2 --against 2025-Q1" },
    { does: { en: "one kind of conversion with the same kind before", de: "eine Art von Conversion mit derselben Art davor", da: "én slags konvertering med den samme slags før" }, line: "folkmoot compare conversion-rate --from facts:data/ --only conversion.kind=trial --period 2025-Q2 --against 2025-Q1" },
    { does: { en: "one metric; two points apart is still the same", de: "eine Kennzahl; bis zu zwei Prozentpunkte Unterschied gelten als gleich", da: "ét nøgletal; op til to procentpoints forskel regnes for det samme" }, line: "folkmoot compare resolution-rate --from stackexchange:dump/ --period 2025-Q2 --against 2025-Q1 --margin 0.02" },
  ],
  assess: [
    { does: { en: "on the plan, the data and people's answers", de: "anhand von Plan, Daten und Antworten", da: "ud fra plan, data og svar" }, line: "folkmoot assess --plan plan.folkmoot.yaml --from stackexchange:dump/ --answers answers.yaml" },
    { does: { en: "keep it for the next time", de: "die Bewertung für das nächste Mal aufheben", da: "gem vurderingen til næste gang" }, line: "folkmoot assess --plan plan.folkmoot.yaml --from stackexchange:dump/ --json > assessment.json" },
    { does: { en: "next time: what changed since, and why", de: "beim nächsten Mal: was sich seither geändert hat und warum", da: "næste gang: hvad der er ændret siden, og hvorfor" }, line: "folkmoot assess --plan plan.folkmoot.yaml --from stackexchange:dump/ --last assessment.json" },
  ],
  score: [
    { does: { en: "what was answered, by a model of your own", de: "Antworten nach einem eigenen Modell bewerten", da: "giv svar point efter en model, man selv har lavet" }, line: "folkmoot score model.yaml --answers answers.yaml" },
    { does: { en: "how far two assessors agree", de: "wie weit zwei Bewertende übereinstimmen", da: "hvor enige to bedømmere er" }, line: "folkmoot score samm/model --answers first.yaml --second second.yaml" },
  ],
  report: [
    { does: { en: "for the board, in German, as a page", de: "für die Geschäftsleitung, auf Deutsch, als Webseite", da: "til ledelsen, på dansk, som webside" }, line: "folkmoot report --plan plan.folkmoot.yaml --from stackexchange:dump/ --locale {language} --format html --out report.html" },
    { does: { en: "for the support team, with what became of each number", de: "für das Supportteam, mit der Entwicklung jeder Zahl", da: "til supportteamet, med udviklingen i hvert tal" }, line: "folkmoot report --plan plan.folkmoot.yaml --from stackexchange:dump/ --audience support --period 2025-Q2 --against 2025-Q1" },
  ],
  catalogue: [
    { does: { en: "begin a translation into Swedish, then report with it", de: "eine Übersetzung ins Schwedische anlegen und dann damit berichten", da: "begynd en oversættelse til svensk, og rapportér derefter med den" }, line: "folkmoot catalogue sv-SE > swedish.yaml && folkmoot report --from stackexchange:dump/ --catalogue swedish.yaml" },
  ],
  check: [
    { does: { en: "a newsletter against the report it draws on", de: "einen Newsletter mit dem Bericht abgleichen, auf dem er beruht", da: "hold et nyhedsbrev op mod den rapport, det bygger på" }, line: "folkmoot check newsletter.md --report report.json" },
    { does: { en: "a text that another program wrote", de: "einen Text aus einem anderen Programm", da: "en tekst fra et andet program" }, line: "folkmoot check - --report report.json --format text < draft.txt" },
  ],
  history: [
    { does: { en: "keep a measure, then list what is kept", de: "ein Messergebnis speichern und dann alles Gespeicherte auflisten", da: "gem en måling, og vis derefter, hvad der er gemt" }, line: "folkmoot measure --from stackexchange:dump/ --history kept/ && folkmoot history --history kept/" },
    { does: { en: "ask again, and see whether it still holds", de: "noch einmal fragen und sehen, ob es noch stimmt", da: "spørg igen, og se, om det stadig holder" }, line: "folkmoot history repeat 3fa2 --history kept/ --from stackexchange:dump/" },
  ],
  "history list": [{ does: { en: "assessments of one year", de: "die Bewertungen eines Jahres", da: "et års vurderinger" }, line: "folkmoot history list --history kept/ --verb assess --period 2025" }],
  "history show": [{ does: { en: "by the beginning of its id", de: "über den Anfang der Kennung", da: "ud fra begyndelsen af id'et" }, line: "folkmoot history show 3fa2 --history kept/" }],
  "history repeat": [{ does: { en: "from the same data, as of the same moment", de: "aus denselben Daten, zum selben Stichtag", da: "fra de samme data, på samme skæringsdato" }, line: "folkmoot history repeat 3fa2 --history kept/ --from stackexchange:dump/" }],
  snapshot: [{ does: { en: "keep October; later, count it again as it was", de: "den Stand vom Oktober festhalten und später unverändert auswerten", da: "gem tilstanden i oktober, og tæl den senere op, som den var" }, line: "folkmoot snapshot 2026-10 --engine duckdb:facts.duckdb && folkmoot measure --engine duckdb:facts.duckdb@2026-10" }],
  erase: [
    { does: { en: "by an account", de: "über ein Konto", da: "ud fra en konto" }, line: "folkmoot erase forum:17 --engine duckdb:facts.duckdb --people people.yaml" },
    { does: { en: "by a mail address, where matchMail is set", de: "über eine E-Mail-Adresse, wenn matchMail gesetzt ist", da: "ud fra en mailadresse, hvis matchMail er sat" }, line: "folkmoot erase mail:someone@example.org --engine duckdb:facts.duckdb --people people.yaml" },
    { does: { en: "a source that is not to count any more", de: "eine Quelle, die nicht mehr mitzählen soll", da: "en kilde, der ikke længere skal tælle med" }, line: "folkmoot erase --source forum --engine duckdb:facts.duckdb" },
  ],
  doctor: [
    { does: { en: "look at this folder and its configuration", de: "diesen Ordner und seine Konfiguration prüfen", da: "se på denne mappe og dens konfiguration" }, line: "folkmoot doctor" },
    { does: { en: "also read a source to its end", de: "außerdem eine Quelle vollständig lesen", da: "læs desuden en kilde til ende" }, line: "folkmoot doctor --from stackexchange:dump/ --read" },
  ],
  completion: [
    { does: { en: "in ~/.bashrc", de: "in ~/.bashrc", da: "i ~/.bashrc" }, line: 'eval "$(folkmoot completion bash)"' },
    { does: { en: "in ~/.zshrc, below compinit", de: "in ~/.zshrc, nach compinit", da: "i ~/.zshrc, efter compinit" }, line: 'eval "$(folkmoot completion zsh)"' },
    { does: { en: "once, for fish", de: "einmalig, für fish", da: "én gang, til fish" }, line: "folkmoot completion fish > ~/.config/fish/completions/folkmoot.fish" },
    { does: { en: "in the file PowerShell calls $PROFILE", de: "in der Datei, die in PowerShell $PROFILE heißt", da: "i den fil, PowerShell kalder $PROFILE" }, line: "folkmoot completion powershell | Out-String | Invoke-Expression" },
  ],
}

/** The examples of a command, by its words. */
export const examplesOf = (path: string): readonly Example[] => (Object.hasOwn(examples, path) ? (examples[path] ?? []) : [])
