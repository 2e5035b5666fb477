import type { Locale } from "@folkmoot/sdk"
import { fill, saying, type Texts } from "./words.ts"

/** What the doctor says of what was looked at: how it is, and where something is to be done, what. */
const texts = {
  node: { en: "Node {version} runs it.", de: "Folkmoot läuft mit Node {version}.", da: "Folkmoot kører på Node {version}." },
  oldNode: { en: "Node {version} is too old; install Node 22.19 or newer.", de: "Node {version} ist zu alt; installieren Sie Node 22.19 oder neuer.", da: "Node {version} er for gammel; installér Node 22.19 eller nyere." },
  folkmoot: { en: "This is folkmoot {version}.", de: "folkmoot {version} ist installiert.", da: "folkmoot {version} er installeret." },
  compiled: { en: "What was compiled is kept in {place}, so that it starts sooner.", de: "Kompilierter Code liegt in {place}; das beschleunigt den Start.", da: "Kompileret kode gemmes i {place}, så programmet starter hurtigere." },
  notCompiled: { en: "Nothing compiled is kept; each start takes a little longer.", de: "Kompilierter Code wird nicht gespeichert; jeder Start dauert etwas länger.", da: "Kompileret kode gemmes ikke, så hver start tager lidt længere tid." },
  noConfiguration: {
    en: "There is no configuration in this folder; options alone say what to do. {file} would save you from repeating them.",
    de: "In diesem Ordner liegt keine Konfiguration; es gilt nur, was auf der Befehlszeile steht. Was in {file} steht, brauchen Sie nicht jedes Mal anzugeben.",
    da: "Der er ingen konfiguration i denne mappe; kun det, der står på kommandolinjen, gælder. Det, der står i {file}, skal ikke gentages hver gang.",
  },
  configuration: { en: "{file} can be read, and so can all it names.", de: "{file} ist lesbar, ebenso alles, was darin genannt wird.", da: "{file} kan læses, og det kan alt, den nævner, også." },
  broken: { en: "{what}", de: "{what}", da: "{what}" },
  noPlan: { en: "No plan is named, and none is in this folder. folkmoot plan new begins one.", de: "Es ist kein Plan genannt, und in diesem Ordner liegt keiner. folkmoot plan new legt einen an.", da: "Der er ikke nævnt nogen plan, og der er ingen i denne mappe. folkmoot plan new opretter en." },
  plan: { en: "The plan in {file} can be read.", de: "Der Plan in {file} ist lesbar.", da: "Planen i {file} kan læses." },
  brokenPlan: { en: "The plan in {file} cannot be read to its end. folkmoot lint {file} says where.", de: "Der Plan in {file} ist nicht bis zum Ende lesbar. folkmoot lint {file} zeigt die Stelle.", da: "Planen i {file} kan ikke læses til ende. folkmoot lint {file} viser hvor." },
  stray: { en: "{file} translates a plan that is not here. Name the plan's file, too.", de: "{file} übersetzt einen Plan, der hier fehlt. Nennen Sie auch die Datei des Plans.", da: "{file} oversætter en plan, der ikke er her. Nævn også planens fil." },
  noSource: { en: "No source is named: there is nothing to measure yet. Name one with --from or in the configuration.", de: "Es ist keine Quelle genannt, also gibt es noch nichts zu messen. Nennen Sie eine mit --from oder in der Konfiguration.", da: "Der er ikke nævnt nogen kilde, så der er endnu intet at måle. Nævn en med --from eller i konfigurationen." },
  source: { en: "{source}: {path} is there and can be opened.", de: "{source}: {path} ist da und lässt sich öffnen.", da: "{source}: {path} findes og kan åbnes." },
  address: { en: "{source}: {path} is an address; it is asked only when it is read.", de: "{source}: {path} ist eine Adresse; sie wird erst beim Lesen aufgerufen.", da: "{source}: {path} er en adresse; den kontaktes først, når der læses." },
  lost: { en: "{source}: {path} cannot be opened ({reason}). Check the path and who may read it.", de: "{source}: {path} lässt sich nicht öffnen ({reason}). Prüfen Sie den Pfad und die Leserechte.", da: "{source}: {path} kan ikke åbnes ({reason}). Tjek stien, og hvem der må læse den." },
  unknownSource: { en: "{source} is not a source; known are {known}.", de: "{source} ist keine Quelle; möglich sind {known}.", da: "{source} er ikke en kilde; muligheder: {known}." },
  read: { en: "Read to the end: {rows} rows became facts, {rejects} were rejected.", de: "Vollständig gelesen. Zu Fakten gewordene Zeilen: {rows}, abgewiesene: {rejects}.", da: "Læst til ende. Rækker, der blev til fakta: {rows}, afviste: {rejects}." },
  engine: { en: "The engine {engine} can be loaded.", de: "Die Engine {engine} lässt sich laden.", da: "Motoren {engine} kan indlæses." },
  newStore: { en: "{file} is not there yet; the first folkmoot ingest makes it.", de: "{file} gibt es noch nicht; das erste folkmoot ingest legt die Datei an.", da: "{file} findes ikke endnu; den første folkmoot ingest opretter den." },
  reachable: { en: "{engine} answers.", de: "{engine} antwortet.", da: "{engine} svarer." },
  unreachable: { en: "{engine} does not answer ({reason}). Check the address, and whether the server is running.", de: "{engine} antwortet nicht ({reason}). Prüfen Sie die Adresse und ob der Server läuft.", da: "{engine} svarer ikke ({reason}). Tjek adressen, og om serveren kører." },
  secret: { en: "{file} holds a secret, and only its owner can read it.", de: "{file} enthält geheime Daten und ist nur für den Eigentümer lesbar.", da: "{file} indeholder hemmelige oplysninger, og kun ejeren kan læse den." },
  openSecret: { en: "{file} holds a secret, and others on this machine can read it: chmod 600 {file}", de: "{file} enthält geheime Daten und ist auch für andere auf diesem Rechner lesbar: chmod 600 {file}", da: "{file} indeholder hemmelige oplysninger, og andre på denne maskine kan læse den: chmod 600 {file}" },
  languages: { en: "Time zones and all three languages are there.", de: "Zeitzonen und alle drei Sprachen sind vorhanden.", da: "Tidszoner og alle tre sprog er på plads." },
  noLanguages: {
    en: "This Node lacks the data of {what}; numbers and dates would come out wrong. Install one with full ICU, as nodejs.org builds it.",
    de: "Dieser Node-Version fehlen die Daten zu {what}; Zahlen und Datumsangaben würden falsch geschrieben. Installieren Sie eine Version mit vollständigem ICU, etwa von nodejs.org.",
    da: "Denne Node mangler data om {what}; tal og datoer ville blive skrevet forkert. Installér en version med fuld ICU, f.eks. den fra nodejs.org.",
  },
  colours: { en: "This terminal shows colours.", de: "Dieses Terminal zeigt Farben.", da: "Denne terminal viser farver." },
  noColours: { en: "No colours are shown here: NO_COLOR is set, or the output does not go to a terminal.", de: "Hier werden keine Farben gezeigt: NO_COLOR ist gesetzt, oder die Ausgabe geht nicht an ein Terminal.", da: "Her vises ingen farver: NO_COLOR er sat, eller der skrives ikke til en terminal." },
} as const satisfies Readonly<Record<string, Texts>>

/** The name of something the doctor can say. */
export type Saying = keyof typeof texts

/** One of the doctor's sentences. */
export const say = saying(texts)

const summaries = {
  fine: { en: "All is well.", de: "Alles in Ordnung.", da: "Alt er i orden." },
  one: { en: "1 problem.", de: "1 Problem.", da: "1 problem." },
  several: { en: "{count} problems.", de: "{count} Probleme.", da: "{count} problemer." },
} as const satisfies Readonly<Record<string, Texts>>

/** What is said at the end. */
export const summary = (problems: number, locale: Locale): string => fill(summaries[problems === 0 ? "fine" : problems === 1 ? "one" : "several"], locale, { count: problems })

const statuses = {
  ok: { en: "ok", de: "ok", da: "ok" },
  note: { en: "note", de: "Hinweis", da: "bemærk" },
  problem: { en: "problem", de: "Problem", da: "problem" },
} as const satisfies Readonly<Record<string, Texts>>

/** How something is, in a word. */
export const statusWord = saying(statuses)
