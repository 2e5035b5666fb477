import type { Letter } from "./planted-letters.ts"

/** Letters in German, all true of the sample community's reports. */
export const germanLetters: readonly Letter[] = [
  {
    form: "mail", audience: "support",
    text: `Liebe Kolleginnen und Kollegen,

~vor unserem Termin am Donnerstag um 14 Uhr~ die Zahlen in aller Kürze: Von Januar bis Juni 2026 wurden 62 % der Fragen gelöst, und 48 % der Fragen haben andere Mitglieder ganz ohne uns gelöst. Auf die erste Antwort wartet man im Mittel 7,1 Stunden. {Ob das länger ist als im Vorjahr, lässt sich noch nicht sagen.¦certainty=Das ist länger als im Vorjahr.¦same=Das ist ungefähr so lange wie im Vorjahr.}

Eines steht fest: Binnen 24 Stunden beantwortet wurden nur noch 68 % der Themen, im ersten Halbjahr 2025 waren es 76 %. {Der Unterschied beträgt 8 Prozentpunkte.¦direction=Der Anteil ist also um 8 Prozentpunkte gestiegen.}

~Viele Grüße und bis Montag~`,
  },
  {
    form: "mail", audience: "executive",
    text: `Sehr geehrte Damen und Herren,

eine Conversion kostet uns derzeit 230 Euro, der Bereich reicht von 201 bis 264 Euro. Vor einem Jahr waren es 207 Euro. {Dass die Kosten gestiegen sind, geben die Daten nicht her.¦certainty=Die Kosten pro Conversion sind also gestiegen.¦direction=Die Kosten pro Conversion sind also gesunken.} Angestrebt sind 220 Euro; {ob wir das erreichen, ist noch offen¦target=dieses Ziel ist erreicht}.

Insgesamt hat die Community im Halbjahr 49.363 Euro gekostet. {Dass sie Conversions herbeigeführt hätte, ist nicht gezeigt.¦cause=Sie hat zu niedrigeren Kosten pro Conversion geführt.}

Der Return on Investment liegt bei 48 %, möglich sind 21 bis 70 %. Zählt man nur den gemessenen Nutzen, sind es −57,2 %.`,
  },
  {
    form: "slides", audience: "executive",
    text: `# Community im ersten Halbjahr 2026

- Lösungsquote: 62 % (58–66 %), Grundlage 599 Fragen
- Erstreaktionszeit: 7,1 Stunden (Vorjahr 4,1 Stunden), {noch unklar¦direction=schneller als zuvor¦certainty=deutlich langsamer als im Vorjahr}
- Net Promoter Score: 30 Punkte bei einem Ziel von 48, {noch nicht erreicht¦target=Ziel erreicht}
- Kosten pro Conversion: 230 € (Vorjahr 207 €)
- Sechs Zielvorgaben, {keine davon erreicht¦target=drei davon erreicht}

## Wie es weitergeht

- Reife: Stufe 1 gehalten, für Stufe 2 fehlt noch ein Kriterium (11 von 12 erfüllt)
- 13 Maßnahmen geplant, 10 abgeschlossen, 1 seit dem 26. Juni 2026 überfällig`,
  },
  {
    form: "press", audience: "executive",
    text: `**Betriebe helfen Betrieben.** Im ersten Halbjahr 2026 wurden 62 Prozent der Fragen von Mitgliedern gelöst. Von 174 Befragten zeigten sich 70 Prozent zufrieden, ein Jahr zuvor waren es 73 Prozent; {der Unterschied kann Zufall sein¦certainty=die Zufriedenheit ist damit gesunken¦direction=die Zufriedenheit ist damit gestiegen}.

Ob sie die Software weiterempfehlen würden, beantworteten 181 Kunden: Daraus ergibt sich ein Net Promoter Score von 30 Punkten. {Mit den Daten vereinbar wären auch 19 oder 41 Punkte.¦superlative=Das ist der höchste Net Promoter Score aller Zeiten.}

Die Community steht auf der ersten von drei Reifestufen. {Dass sie Kosten senkt, hat noch niemand gezeigt.¦cause=Dank der Community sinken die Supportkosten.}`,
  },
  {
    form: "table", audience: "support",
    text: `Zahlen für die Teamrunde:

| Kennzahl | 1. Halbjahr 2025 | 1. Halbjahr 2026 | Urteil |
|---|---|---|---|
| Erstreaktionszeit | 4,1 Stunden | 7,1 Stunden | {noch unklar¦certainty=gestiegen} |
| Innerhalb von 24 Stunden beantwortete Themen | 76 % | 68 % | {–¦direction=gestiegen} |
| Kundenzufriedenheit | 73 % | 70 % | {noch unklar¦same=unverändert} |
| Net Promoter Score | 36 Punkte | 30 Punkte | {noch unklar¦certainty=gesunken} |

Gelöste Fragen im Halbjahr: 62 % von 599. Neue Mitglieder, die binnen 3 Tagen eine Antwort hatten: 80 % von 341.`,
  },
  {
    form: "mail", audience: "members",
    text: `Hallo zusammen,

ein halbes Jahr ist um, und das habt ihr daraus gemacht: Von hundert Fragen wurden 62 gelöst, die Hälfte aller Fragen innerhalb von 3,1 Tagen. Fast die Hälfte, nämlich 48 %, habt ihr {unter euch¦group=mit Hilfe des Personals} gelöst.

{Neue Mitglieder¦group=Beschäftigte}, die ein Thema eröffneten, hatten in 80 % der Fälle nach höchstens drei Tagen eine Antwort. Von 19 eurer Ideen, über die sich schon urteilen lässt, wurden 11 % aufgegriffen.

Nicht alle bekommen binnen eines Tages eine Antwort: 68 % der Themen hatten eine, vor einem Jahr waren es 76 %. {Woran das liegt, wissen wir nicht.¦cause=Das liegt am neuen Kanal.} ~Wir sehen uns beim Sommerfest am 18. Juli!~`,
  },
  {
    form: "slides", audience: "support",
    text: `## Was die Community dem Kundenservice abnimmt

1. Rund 2.100 Anfragen durch Besuche in der Community vermieden (geschätzt; Bereich 899 bis 4.669)
2. Weitere rund 1.760 durch die Hilfeseiten (Bereich 740 bis 3.844)
3. Das hätte uns 41.911 € und 34.504 € gekostet. {Vermiedene Kosten, kein gespartes Geld.¦cause=Die Community spart uns Geld.}

## Wo es eng ist

- Zehn Mitglieder geben 39 % aller Antworten von Mitgliedern (Vorjahr: 49 %; {eine Veränderung ist nicht belegt¦direction=die Antworten sind stärker konzentriert als im Vorjahr})
- Am schnellsten ging es im März mit 3,5 Stunden bis zur ersten Antwort, am langsamsten im Januar mit 8,8 Stunden
- Nur 7 % der gelösten Themen standen nach 30 Tagen in der Wissensdatenbank`,
  },
  {
    form: "press", audience: "marketing",
    text: `Von allen Erwähnungen der Marke und ihrer beiden Wettbewerber entfielen 30 % auf die Marke, 46 % auf die große Suite und 24 % auf den Werkzeughersteller. Was andere sagten, war {häufiger positiv als negativ¦direction=häufiger negativ als positiv}: Der Abstand beträgt 44 Prozentpunkte.

Etwa jedes fünfundzwanzigste Mitglied hat jemanden eingeladen (4,1 %, im Vorjahr 6 %; {von einer Veränderung kann keine Rede sein¦certainty=die Einladungsquote ist gefallen}). Jedes sechzehnte neue Mitglied kam über eine Einladung. Bis Dezember sollen es zehn Prozent sein, {so weit sind wir noch nicht¦target=und das haben wir schon erreicht}.

Von denen, die zu einer Umfrage eingeladen waren, antworteten 37 % vollständig. {Was die übrigen gesagt hätten, weiß niemand.¦cause=Die Erinnerung führte zu einer höheren Rücklaufquote.}`,
  },
  {
    form: "mail", audience: "executive",
    text: `An den Vorstand, zum Stand des Plans am 1. Juli 2026:

Von den sechs Zielvorgaben ist bisher keine erreicht. Drei sind {noch nicht erreicht¦target=erreicht}, bei den anderen drei ist es noch offen. Die nächste ist am 30. November 2026 fällig, alle übrigen Ende Dezember.

Zehn von dreizehn Maßnahmen sind abgeschlossen, eine ist überfällig: die Anleitungen zu den fünf Konnektoren, fällig am 26. Juni. Von elf fälligen Maßnahmen wurden sieben pünktlich abgeschlossen, das sind 64 %.

Über das Pilotprojekt mit den Erinnerungen wurde am 24. April entschieden; {sein einziges Kriterium ließ sich nicht beurteilen¦target=sein einziges Kriterium war erfüllt¦negation=sein einziges Kriterium ließ sich beurteilen und war erfüllt}. Es sollte höchstens 400 Euro kosten.

{Über Stufe 1 ist die Reife nicht hinausgekommen.¦negation=Über Stufe 1 ist die Reife hinausgekommen.} Im Weg steht die Pünktlichkeit beim Veröffentlichen: 84 % der geplanten Beiträge erschienen rechtzeitig, die Marke liegt bei 75 %, der Bereich beginnt bei 69 %.`,
  },
  {
    form: "table", audience: "executive",
    text: `Lösungsquote nach Monaten, 2026:

| Monat | Gelöst |
|---|---|
| Januar | 51 % |
| Februar | 72 % |
| März | 62 % |
| April | 64,8 % |
| Mai | 59,2 % |
| Juni (vorläufig) | 64 % |

Der Februar war der beste Monat, {der Januar der schwächste¦superlative=der Juni der schwächste}. Über das halbe Jahr sind es 62 %. Die Bereiche reichen jeden Monat etwa zehn Punkte nach beiden Seiten, {die Monate lassen sich also kaum unterscheiden¦certainty=die Lösungsquote ist also von Monat zu Monat gestiegen}.`,
  },
  {
    form: "mail", audience: "marketing",
    text: `Hallo, wie versprochen ~drei Dinge für die Kampagnenseite~:

Erstens: 38.428 Euro Umsatz werden dem Kontakt mit der Community zugeschrieben, wenn jeder berührte Kanal den gleichen Teil bekommt. Bekäme der letzte Kontakt alles, wären es 54.999 Euro, beim ersten 20.128 Euro. {Dass die Community das Geld eingebracht hat, ist damit nicht bewiesen.¦cause=Dieser Umsatz wurde von der Community verursacht.}

Zweitens stammen die meisten Inhalte von uns selbst: Nur 14 % kamen von Mitgliedern, im ersten Halbjahr 2025 waren es 27 %. {Der Unterschied kann Zufall sein.¦certainty=Der Anteil der Mitglieder an den Inhalten ist gesunken.}

Drittens erschienen 84 % der geplanten Beiträge pünktlich oder höchstens einen Tag zu spät. Eine Conversion kostete 230 Euro. {Bitte schreibt nicht, dass sie billiger geworden ist; das wissen wir nicht.¦direction=Eine Conversion ist billiger geworden.}`,
  },
  {
    form: "slides", audience: "members",
    text: `**Eure Community in Zahlen** (Januar bis Juni 2026)

* 62 % eurer Fragen gelöst
* die Hälfte von euch wartete höchstens 7,1 Stunden auf eine Antwort ({im Vorjahr 4,1 Stunden¦exchanged=im Vorjahr 9,4 Stunden})
* 68 % der Themen binnen 24 Stunden beantwortet, {nach 76 % vor einem Jahr¦direction=das sind 8 Prozentpunkte mehr als vor einem Jahr}
* {80 % der neuen Mitglieder¦group=80 % aller Kunden} hatten nach spätestens drei Tagen eine Antwort
* drei Monate über 62 %: Februar mit 72 %, April mit 65 % und Juni mit 64 %

Mehr als jede zehnte Idee wurde aufgegriffen. {Ob es neuen Mitgliedern besser ergeht als im Vorjahr, ist noch nicht verglichen.¦certainty=Neuen Mitgliedern ergeht es besser als im Vorjahr.}`,
  },
]
