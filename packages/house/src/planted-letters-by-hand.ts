import type { Locale } from "@folkmoot/facts"
import type { Letter } from "./planted-letters.ts"

/** Letters written each for itself in its language, and made false by hand: nothing in them is that of a letter in another language. */
export const lettersByHand: Readonly<Record<Locale, readonly (Letter & {
  /** Whether nobody looked at it while the check was mended. */
  readonly isHeldBack: boolean
})[]>> = {
  en: [
    {
      form: "mail", audience: "executive", isHeldBack: false,
      text: `Dear members of the board,

~here is the customer community's half-year on one page, before we meet on Tuesday at 14:00.~

**Money.** {From January to June 2026 we spent €49,363 on the community.¦neighbour=From January to June 2026 we spent €49,363 on customer support.¦span=In the first half of 2026 we spent €49,363 a month on the community.¦span=From January to March 2026 we spent €49,363 on the community.} That makes €230 for every conversion of somebody who had been in touch with it. In the same months of last year it was €207; the ranges overlap, so I would not call that a rise. {The plan asks for €220 by the end of December.¦baseline=The plan asks for €207 by the end of December.¦baseline=A year ago it was €220.} About €38,400 of revenue is attributed to contact with the community, and attributed is not the same as caused. {Return on investment comes out at 48% if all the assumptions hold; on the measured benefits alone it is −57.2%.¦exchanged=Return on investment comes out at −57.2% if all the assumptions hold; on the measured benefits alone it is 48%.¦surely=Return on investment comes out at 48%, all of it measured.¦neighbour=Return on investment comes out at 94% if all the assumptions hold; on the measured benefits alone it is −57.2%.}

**Service.** {Of the questions members asked, 62% were solved; the plan aims at 65%.¦neighbour=Of the members, 62% solved a question of somebody else; the plan aims at 65%.¦baseline=Of the questions members asked, 62% were solved; the plan aims at 57%.¦neighbour=Of the customers who answered, 62% were satisfied; the plan aims at 65%.} {Half of the threads have their first response within about seven hours.¦average=On average a thread has its first response after 7.1 hours.¦worded=Half of the threads have their first response within about four hours.}

**Customers.** 181 customers said how likely they are to recommend us, which gives a Net Promoter Score of 30 points against a target of 48. {Seven in ten of those who answered the satisfaction survey are satisfied.¦group=Seven in ten of all our members are satisfied.¦worded=Nine in ten of those who answered the satisfaction survey are satisfied.¦neighbour=Seven in ten of those who answered the survey would recommend us.} {About one member in 25 has invited somebody; we hope for one in ten.¦worded=About one member in four has invited somebody; we hope for one in ten.¦baseline=About one member in ten has invited somebody.} {Of the active members, 52% then stayed away for 90 days or longer.¦neighbour=Of the active members, 52% came back within 90 days.¦neighbour=Of the active members, 52% showed a behaviour that counts as valuable.}

{None of our six objectives has been reached; for three it is too early to tell.¦target=Three of our six objectives have been reached.} The next one falls due on 30 November 2026.

~Coffee is on me if anybody reads this to the end.~`,
    },
    {
      form: "post", audience: "members", isHeldBack: true,
      text: `# How are we doing? January to June 2026

Hello everyone,

~twice a year we open the books for you. It takes three minutes to read.~

**Answers.** {62% of your questions had a solution within 14 days. Other members alone, with no help from staff, solved 48%.¦exchanged=48% of your questions had a solution within 14 days. Other members alone, with no help from staff, solved 62%.¦neighbour=62% of you had a question solved within 14 days. Other members alone, with no help from staff, solved 48%.} {The typical question takes 3.1 days until it is solved.¦neighbour=The typical question takes 3.1 days until somebody replies.¦average=A question takes 3.1 days on average until it is solved.¦span=The typical question takes 3.1 weeks until it is solved.}

**Waiting.** {Within a day 68% of threads were answered by somebody else; a year ago it was 76%.¦neighbour=Within a day 68% of questions were solved; a year ago it was 76%.¦exchanged=Within a day 76% of threads were answered by somebody else; a year ago it was 68%.¦baseline=Within a day 68% of threads were answered by somebody else; our target is 76%.} {That is 8 points down, and we are not happy about it.¦direction=That is 8 points up, and we are happy about it.¦points=That is 8% down, and we are not happy about it.} {In January the typical wait was 8.8 hours, in March 3.5 hours.¦exchanged=In January the typical wait was 3.5 hours, in March 8.8 hours.¦date=In January the typical wait was 8.8 hours, in May 3.5 hours.¦neighbour=In January the typical question was solved in 8.8 hours, in March in 3.5 hours.}

**New here?** {Four out of five newcomers who opened a thread had an answer within 3 days.¦worded=Nine out of ten newcomers who opened a thread had an answer within 3 days.¦group=Four out of five members who opened a thread had an answer within 3 days.¦neighbour=Four out of five newcomers who opened a thread had it solved within 3 days.}

**Your ideas.** {Of your ideas, 11% were taken up within 90 days.¦neighbour=Of our members, 11% had an idea taken up within 90 days.¦span=Of your ideas, 11% were taken up within 19 days.} We counted only 19, so the true share may well be 3% or 31%.

~Thank you for being here. The summer party is on 18 July at seven.~`,
    },
    {
      form: "page", audience: "support", isHeldBack: true,
      text: `## Community news for the support desk

| What we look at | Jan–Jun 2025 | Jan–Jun 2026 | Verdict |
|---|---|---|---|
| {First response time (median) | 4.1 hours | 7.1 hours¦exchanged=First response time (median) | 7.1 hours | 4.1 hours¦average=First response time (mean) | 4.1 hours | 7.1 hours} | cannot be told yet |
| {Threads answered within 24 hours | 76% | 68%¦neighbour=Questions solved within 24 hours | 76% | 68%¦neighbour=Customer satisfaction | 76% | 68%} | fallen |
| Answers given by the ten busiest members | 49% | 39% | cannot be told yet |

Three things stand out.

1. {Members solved 48% of the questions among themselves.¦neighbour=Staff solved 48% of the questions.¦worded=Members solved two thirds of the questions among themselves.}
2. {Only 7% of solved threads made it into the knowledge base within 30 days.¦group=Only 7% of all threads made it into the knowledge base within 30 days.¦neighbour=Only 7% of the ideas made it into the knowledge base within 30 days.}
3. {We estimate that visits to the community took the place of 2,138 requests to our desk, and visits to the self-help pages of 1,760.¦exchanged=We estimate that visits to the community took the place of 1,760 requests to our desk, and visits to the self-help pages of 2,138.¦surely=We counted 2,138 requests that visits to the community took the place of.¦neighbour=We estimate that 2,138 people visited the community instead of our desk every month.} {That would have cost us €41,911.¦neighbour=That saved us €41,911.¦span=That would have cost us €41,911 each.} {The estimate rests on 41 answers to a survey.¦cases=The estimate rests on 174 answers to a survey.}

How people feel about it: {70% of 174 respondents were satisfied, and 73% of 41 found it easy to get help.¦exchanged=73% of 174 respondents were satisfied, and 70% of 41 found it easy to get help.¦neighbour=70% of 174 respondents found it easy to get help.¦exchanged=70% of 41 respondents were satisfied, and 73% of 174 found it easy to get help.}

What is next: {the guides for the connectors are overdue since 26 June 2026, and on 24 April 2026 it was decided to go on with the reminder pilot.¦date=On 26 June 2026 it was decided to go on with the reminder pilot.} That pilot may cost €400 at most.`,
    },
    {
      form: "slides", audience: "product", isHeldBack: false,
      text: `# Community for product, H1 2026

## What members tell us

- Ideas taken up within 90 days: {11%¦neighbour=6.7%¦neighbour=30%} (3–31%), n = 19
- {Target 30%, so too early to tell¦target=Target 10%, reached¦baseline=Before: 30%}
- {Ideas decided to be carried out: 6, after 1 a year earlier¦neighbour=Ideas handed in by members: 6, after 1 a year earlier¦exchanged=Ideas decided to be carried out: 1, after 6 a year earlier}

## How they feel

- {Net Promoter Score 30 points, satisfaction 70%¦exchanged=Net Promoter Score 70 points, satisfaction 30%¦points=Net Promoter Score 30%, satisfaction 70%}
- {73% of respondents found it easy to get help¦neighbour=73% of respondents were satisfied¦group=73% of members found it easy to get help¦worded=Every second respondent found it easy to get help}
- {What others say about the brand: 44 points more positive than negative¦neighbour=What members say about the product: 44 points more positive than negative¦points=What others say about the brand: 44% positive}
- {37% of those invited answered the survey¦group=37% of members answered the survey¦neighbour=37% of those invited joined the community}

## How fast

- {Solved: 62% of questions; typical time 3.1 days¦exchanged=Answered: 62% of questions; typical time 7.1 days¦average=Solved: 62% of questions; average time 3.1 days}
- {First response: 7.1 hours, target 4 hours¦baseline=First response: 7.1 hours, target 4.1 hours¦target=First response: 7.1 hours, target met}
- {Written into the knowledge base within 30 days: 7% of solved threads¦neighbour=Written into the knowledge base within 30 days: 25% of solved threads¦span=Written into the knowledge base within 7 days: 30% of solved threads}

## Next

- {Guides for the five connectors: overdue since 26 June¦date=Guides for the five connectors: overdue since 15 June¦worded=Guides for the three connectors: overdue since 26 June}
- ~Lunch talk on Wednesday, 12:15, room 204~`,
    },
  ],
  de: [
    {
      form: "mail", audience: "executive", isHeldBack: true,
      text: `Sehr geehrte Damen und Herren,

~für die Sitzung am Dienstag um 14 Uhr vorab~ die wichtigsten Zahlen zur Community im ersten Halbjahr 2026.

{Der Betrieb der Community hat im Halbjahr 49.363 € gekostet.¦span=Der Betrieb der Community hat im Monat 49.363 € gekostet.¦neighbour=Der Kundenservice hat im Halbjahr 49.363 € gekostet.¦neighbour=Die Community hat im Halbjahr 49.363 € eingebracht.} {Je Conversion sind das 230 €, ein Jahr zuvor waren es 207 €. Der Plan sieht 220 € vor.¦exchanged=Je Conversion sind das 207 €, ein Jahr zuvor waren es 230 €. Der Plan sieht 220 € vor.¦baseline=Je Conversion sind das 230 €, ein Jahr zuvor waren es 220 €. Der Plan sieht 207 € vor.¦neighbour=Je Mitglied sind das 230 €, ein Jahr zuvor waren es 207 €.} {Vom Umsatz werden 38.428 € dem Kontakt mit der Community zugerechnet.¦cause=Die Community hat 38.428 € Umsatz gebracht.¦neighbour=Vom Umsatz werden 41.911 € dem Kontakt mit der Community zugerechnet.}

{Die Rendite liegt bei 48 %, wenn alle Annahmen stimmen. Zählt man nur, was gemessen wurde, sind es −57,2 %.¦exchanged=Die Rendite liegt bei −57,2 %, wenn alle Annahmen stimmen. Zählt man nur, was gemessen wurde, sind es 48 %.¦worded=Die Community hat das Doppelte ihrer Kosten zurückgebracht.¦surely=Gemessen ist eine Rendite von 48 %.}

{Von den Fragen der Mitglieder wurden 62 % gelöst, angestrebt sind 65 %.¦neighbour=Von den Mitgliedern haben 62 % Fragen beantwortet, angestrebt sind 65 %.¦baseline=Von den Fragen der Mitglieder wurden 62 % gelöst, angestrebt sind 57 %.¦worded=Drei Viertel der Fragen der Mitglieder wurden gelöst, angestrebt sind 65 %.} {Die Hälfte der Themen hat nach gut sieben Stunden eine erste Antwort.¦average=Im Durchschnitt dauert es 7,1 Stunden bis zur ersten Antwort.¦neighbour=Die Hälfte der Themen ist nach gut sieben Stunden gelöst.}

{Sieben von zehn Befragten sind zufrieden; ein Jahr zuvor waren es 73 %.¦group=Sieben von zehn Mitgliedern sind zufrieden; ein Jahr zuvor waren es 73 %.¦worded=Acht von zehn Befragten sind zufrieden; ein Jahr zuvor waren es 73 %.} {Eingeladen haben bisher 4,1 % der Mitglieder jemanden, Ziel ist jeder zehnte Kunde.¦worded=Eingeladen hat bisher jedes zweite Mitglied jemanden, Ziel ist jeder zehnte Kunde.¦neighbour=Abgewandert sind bisher 4,1 % der Mitglieder.}

{Von 13 geplanten Maßnahmen sind 10 erledigt, eine ist seit dem 26. Juni 2026 überfällig.¦worded=Von 13 geplanten Maßnahmen sind alle erledigt.¦date=Von 13 geplanten Maßnahmen sind 10 erledigt, eine ist seit dem 22. Juni 2026 überfällig.¦exchanged=Von 10 geplanten Maßnahmen sind 13 erledigt.} Erreicht ist noch keine der sechs Zielvorgaben.

~Mit besten Grüßen~`,
    },
    {
      form: "post", audience: "members", isHeldBack: false,
      text: `Hallo zusammen,

~zweimal im Jahr legen wir offen, wie es hier läuft. Dauert drei Minuten, versprochen.~

**Eure Fragen**
Von Januar bis Juni 2026 {wurden 62 % eurer Fragen gelöst¦neighbour=waren 62 % von euch zufrieden¦worded=wurden neun von zehn eurer Fragen gelöst¦neighbour=wurden 62 % eurer Ideen aufgegriffen}, {fast die Hälfte (48 %) allein durch Antworten anderer Mitglieder¦neighbour=fast die Hälfte (48 %) durch unser Team¦worded=fast drei Viertel allein durch Antworten anderer Mitglieder}. {Bis zur Lösung dauerte es typischerweise 3,1 Tage.¦neighbour=Bis zur ersten Antwort dauerte es typischerweise 3,1 Tage.¦average=Bis zur Lösung dauerte es im Durchschnitt 3,1 Tage.¦span=Bis zur Lösung dauerte es typischerweise 3,1 Stunden.}

**Wartezeit**
{Die typische Wartezeit auf eine Antwort lag bei 7,1 Stunden, im ersten Halbjahr 2025 bei 4,1 Stunden.¦exchanged=Die typische Wartezeit auf eine Antwort lag bei 4,1 Stunden, im ersten Halbjahr 2025 bei 7,1 Stunden.¦date=Die typische Wartezeit auf eine Antwort lag bei 7,1 Stunden, im zweiten Halbjahr 2025 bei 4,1 Stunden.¦baseline=Die typische Wartezeit auf eine Antwort lag bei 7,1 Stunden, geplant waren 4,1 Stunden.} Ob sich wirklich etwas geändert hat, lässt sich noch nicht sagen. Anders hier: {Innerhalb von 24 Stunden bekamen 68 % der Themen eine Antwort, vorher waren es 76 %.¦neighbour=Innerhalb von 24 Stunden wurden 68 % der Fragen gelöst, vorher waren es 76 %.¦neighbour=Innerhalb von 24 Stunden bekamen 68 % der neuen Mitglieder eine Antwort, vorher waren es 76 %.¦span=Innerhalb von 3 Tagen bekamen 68 % der Themen eine Antwort, vorher waren es 76 %.} {Das sind 8 Prozentpunkte weniger.¦direction=Das sind 8 Prozentpunkte mehr.¦points=Das sind 8 Prozent weniger.}

**Neu dabei?**
{Von allen, die neu waren und ein Thema eröffnet haben, hatten 80 % nach spätestens 3 Tagen eine Antwort.¦group=Von allen, die ein Thema eröffnet haben, hatten 80 % nach spätestens 3 Tagen eine Antwort.¦worded=Von allen, die neu waren und ein Thema eröffnet haben, hatte die Hälfte nach spätestens 3 Tagen eine Antwort.}

**Eure Ideen**
{Elf Prozent der Ideen wurden innerhalb von 90 Tagen aufgegriffen.¦neighbour=Elf Prozent der Mitglieder haben eine Idee eingereicht.¦worded=Zwanzig Prozent der Ideen wurden innerhalb von 90 Tagen aufgegriffen.} Das beruht auf nur 19 Ideen.

~Euer Team. PS: Das Sommerfest ist am 18. Juli ab 19 Uhr.~`,
    },
    {
      form: "page", audience: "hr", isHeldBack: false,
      text: `# Community: Was die Personalabteilung wissen sollte

Stand 1. Juli 2026, Zeitraum Januar bis Juni 2026

## Wer trägt die Community?

{Ein Viertel der aktiven Mitglieder (25 %) hat etwas getan, das als wertvoll gilt.¦worded=Ein Drittel der aktiven Mitglieder hat etwas getan, das als wertvoll gilt.¦group=Ein Viertel aller Mitglieder (25 %) hat etwas getan, das als wertvoll gilt.¦neighbour=Ein Viertel der aktiven Mitglieder (25 %) blieb danach lange fern.} {Die zehn Mitglieder, die am häufigsten antworten, geben 39 % aller Antworten der Mitglieder.¦neighbour=Unsere Beschäftigten geben 39 % aller Antworten.¦worded=Die zehn Mitglieder, die am häufigsten antworten, geben jede zweite Antwort der Mitglieder.¦neighbour=Die zehn Mitglieder, die am häufigsten antworten, stellen 39 % aller Fragen.} {Nur 2 % der Themen wurden von Beschäftigten eröffnet.¦neighbour=Nur 2 % der Fragen wurden von Beschäftigten gelöst.¦neighbour=Nur 2 % der Themen wurden von neuen Mitgliedern eröffnet.}

## Wie geht es neuen Mitgliedern?

| Kennzahl | H1 2025 | H1 2026 |
|---|---:|---:|
| {Neue Mitglieder mit Antwort binnen 3 Tagen | 82 % | 80 %¦neighbour=Neue Mitglieder mit gelöster Frage | 82 % | 80 %¦exchanged=Neue Mitglieder mit Antwort binnen 3 Tagen | 80 % | 82 %} |
| {Neue Mitglieder auf Einladung | 5,4 % | 6 %¦neighbour=Mitglieder, die jemanden eingeladen haben | 5,4 % | 6 %¦exchanged=Neue Mitglieder auf Einladung | 6 % | 5,4 %} |
| {Profil weitgehend ausgefüllt | 15 % | 16 %¦neighbour=Umfrage vollständig beantwortet | 15 % | 16 %} |

{28 Tage nach dem Einstieg waren noch 9,5 % der neuen Mitglieder aktiv.¦span=90 Tage nach dem Einstieg waren noch 9,5 % der neuen Mitglieder aktiv.¦group=28 Tage nach dem Einstieg waren noch 9,5 % aller Mitglieder aktiv.¦neighbour=28 Tage nach dem Einstieg hatten 9,5 % der neuen Mitglieder jemanden eingeladen.} {Ein aktives Mitglied kam im Durchschnitt mit 2,56 anderen erstmals in Kontakt.¦average=Ein aktives Mitglied kam im Median mit 2,56 anderen erstmals in Kontakt.¦neighbour=Ein aktives Mitglied half im Durchschnitt 2,56 anderen.}

## Stimmung

{Von 440 Eingeladenen haben 37 % die Umfrage vollständig beantwortet.¦cases=Von 786 Eingeladenen haben 37 % die Umfrage vollständig beantwortet.¦neighbour=Von 440 Eingeladenen waren 37 % zufrieden.¦worded=Von 440 Eingeladenen hat jeder Zweite die Umfrage vollständig beantwortet.} Den Ton der Beiträge hat ein Programm beurteilt; {bei 90 % der nachgelesenen Texte kam es zum selben Urteil wie Menschen¦neighbour=90 % der Beiträge waren positiv}.

## Reifegrad

{Stufe 1 von 3 ist erreicht; für Stufe 2 sind 11 von 12 Kriterien erfüllt.¦worded=Stufe 2 von 3 ist erreicht; für Stufe 3 sind 8 von 11 Kriterien erfüllt.¦exchanged=Stufe 1 von 3 ist erreicht; für Stufe 2 sind 8 von 11 Kriterien erfüllt.}`,
    },
    {
      form: "slides", audience: "support", isHeldBack: true,
      text: `# Community & Kundenservice, 1. Halbjahr 2026

## Kernzahlen

- Lösungsquote: {62 % (Ziel 65 %)¦exchanged=65 % (Ziel 62 %)¦baseline=62 % (Vorjahr 65 %)¦neighbour=68 % (Ziel 65 %)}
- Erstreaktionszeit: {7,1 Std. (Ziel 4 Std.)¦baseline=7,1 Std. (Vorjahr 4 Std.; Ziel 4,1 Std.)¦neighbour=3,1 Std. (Ziel 4 Std.)}
- {Binnen 24 Stunden beantwortet: 68 % (Vorjahr 76 %)¦neighbour=Binnen 24 Stunden gelöst: 68 % (Vorjahr 76 %)¦date=Binnen 24 Stunden beantwortet: 68 % (Vorquartal 76 %)¦span=Binnen 14 Tagen beantwortet: 68 % (Vorjahr 76 %)}
- {Zeit bis zur Lösung: 3,1 Tage (Median)¦average=Zeit bis zur Lösung: 3,1 Tage (Mittelwert)¦neighbour=Zeit bis zur Lösung: 7,1 Tage (Median)}

## Entlastung

- {Vermiedene Anfragen durch die Community: geschätzt 2.138¦neighbour=Vermiedene Anfragen durch Selbsthilfeseiten: geschätzt 2.138¦surely=Vermiedene Anfragen durch die Community: 2.138 gezählt¦span=Vermiedene Anfragen durch die Community: geschätzt 2.138 pro Monat}
- {Vermiedene Kosten: geschätzt 41.911 €¦neighbour=Vermiedene Kosten: geschätzt 38.428 €¦neighbour=Einsparung: 41.911 €¦neighbour=Kosten der Community: 41.911 €}
- {48 % der Fragen von Mitgliedern allein gelöst¦neighbour=48 % der Fragen vom Kundenservice gelöst¦worded=Jede dritte Frage von Mitgliedern allein gelöst¦group=48 % der Mitglieder haben Fragen gelöst}

## Zufriedenheit

- {70 % zufrieden (174 Antworten), 73 % fanden leicht Hilfe (41 Antworten)¦exchanged=73 % zufrieden (174 Antworten), 70 % fanden leicht Hilfe (41 Antworten)¦cases=70 % zufrieden (41 Antworten), 73 % fanden leicht Hilfe (174 Antworten)¦group=70 % der Kunden zufrieden}
- {NPS 30 Punkte, vor einem Jahr 36¦date=NPS 30 Punkte, vor einem Quartal 36¦exchanged=NPS 36 Punkte, vor einem Jahr 30¦baseline=NPS 30 Punkte, Ziel 36}

## Termine

- {Nächstes Ziel fällig: 30. November 2026¦date=Nächstes Ziel fällig: 31. Dezember 2026¦date=Nächstes Ziel fällig: 30. Oktober 2026}
- {Pilot „Erinnerung“: seit 24. April fortgeführt, Kosten höchstens 400 €¦neighbour=Pilot „Erinnerung“: seit 24. April fortgeführt, Kosten bisher 400 €¦span=Pilot „Erinnerung“: seit 24. April fortgeführt, Kosten höchstens 400 € im Monat}
- ~Teamrunde Donnerstag 9:30, Raum 3.12~`,
    },
  ],
  da: [
    {
      form: "mail", audience: "executive", isHeldBack: false,
      text: `Kære bestyrelse

~Her er et kort overblik inden mødet tirsdag kl. 14.~

{Fællesskabet kostede 49.363 € at drive fra januar til juni 2026.¦span=Fællesskabet kostede 49.363 € om måneden at drive fra januar til juni 2026.¦neighbour=Kundeservice kostede 49.363 € at drive fra januar til juni 2026.¦span=Fællesskabet kostede 49.363 € at drive i hele 2026.} {Det giver 230 € pr. konvertering mod 207 € i samme periode året før. Målet er 220 €.¦exchanged=Det giver 207 € pr. konvertering mod 230 € i samme periode året før. Målet er 220 €.¦baseline=Det giver 230 € pr. konvertering mod 220 € i samme periode året før.¦neighbour=Det giver 230 € pr. medlem mod 207 € i samme periode året før.} Om det reelt er blevet dyrere, kan tallene ikke afgøre. {Af omsætningen tilskrives 38.428 € kontakten med fællesskabet.¦cause=Fællesskabet har skabt en omsætning på 38.428 €.¦neighbour=Af omsætningen tilskrives 34.504 € kontakten med fællesskabet.}

{Afkastet er 48 %, hvis alle antagelser holder, og −57,2 %, hvis kun de målte gevinster tæller.¦exchanged=Afkastet er −57,2 %, hvis alle antagelser holder, og 48 %, hvis kun de målte gevinster tæller.¦surely=Det målte afkast er 48 %.¦worded=Vi har fået det dobbelte af pengene igen.}

{62 % af medlemmernes spørgsmål blev løst; målet er 65 %.¦neighbour=62 % af medlemmerne fik løst et spørgsmål; målet er 65 %.¦baseline=62 % af medlemmernes spørgsmål blev løst; målet er 57 %.¦exchanged=65 % af medlemmernes spørgsmål blev løst; målet er 62 %.} {Halvdelen af trådene får et første svar inden for godt syv timer.¦average=Det første svar kommer i gennemsnit efter 7,1 timer.¦neighbour=Halvdelen af trådene bliver løst inden for godt syv timer.}

{Syv ud af ti adspurgte er tilfredse.¦group=Syv ud af ti medlemmer er tilfredse.¦worded=Ni ud af ti adspurgte er tilfredse.¦neighbour=Syv ud af ti adspurgte vil anbefale os.} Net Promoter Score er 30 point; målet er 48. {52 % af de aktive medlemmer blev derefter væk i 90 dage eller længere.¦neighbour=52 % af de aktive medlemmer vendte tilbage inden for 90 dage.¦worded=Hvert femte af de aktive medlemmer blev derefter væk i 90 dage eller længere.}

{Af de seks delmål er ingen nået endnu.¦target=Af de seks delmål er tre nået.} Af 13 handlinger i planen er {10 gennemført¦neighbour=11 gennemført¦worded=alle gennemført}.`,
    },
    {
      form: "post", audience: "members", isHeldBack: true,
      text: `Hej alle sammen

~To gange om året viser vi jer tallene. Det tager tre minutter.~

**Svar på jeres spørgsmål.** {Af de spørgsmål, I stillede fra januar til juni, blev 62 % løst inden for 14 dage.¦neighbour=Af jer fik 62 % svar inden for 14 dage.¦worded=Af de spørgsmål, I stillede fra januar til juni, blev tre ud af fire løst inden for 14 dage.¦span=Af de spørgsmål, I stillede fra januar til juni, blev 62 % løst inden for 3 dage.} {Næsten halvdelen, 48 %, blev løst af andre medlemmer alene.¦neighbour=Næsten halvdelen, 48 %, blev løst af vores medarbejdere.¦neighbour=Næsten halvdelen af jer, 48 %, har løst et spørgsmål for andre.} {Det tager typisk 3,1 dage, før et spørgsmål er løst.¦average=Det tager i gennemsnit 3,1 dage, før et spørgsmål er løst.¦neighbour=Det tager typisk 3,1 dage, før et spørgsmål får svar.¦neighbour=Det tager typisk 3,5 dage, før et spørgsmål er løst.}

**Ventetid.** {Den typiske ventetid var 7,1 timer; i samme periode sidste år var den 4,1 timer.¦exchanged=Den typiske ventetid var 4,1 timer; i samme periode sidste år var den 7,1 timer.¦date=Den typiske ventetid var 7,1 timer; i forrige kvartal var den 4,1 timer.¦baseline=Den typiske ventetid var 7,1 timer; målet er 4,1 timer.} {I marts var den 3,5 timer, i januar 8,8 timer.¦exchanged=I marts var den 8,8 timer, i januar 3,5 timer.¦date=I april var den 3,5 timer, i januar 8,8 timer.} {68 % af trådene fik svar inden for et døgn mod 76 % sidste år, altså 8 procentpoint færre.¦direction=68 % af trådene fik svar inden for et døgn mod 76 % sidste år, altså 8 procentpoint flere.¦points=68 % af trådene fik svar inden for et døgn mod 76 % sidste år, altså 8 procent færre.¦neighbour=68 % af spørgsmålene blev løst inden for et døgn mod 76 % sidste år.}

**Ny her?** {Fire ud af fem nye, der åbnede en tråd, havde et svar efter højst 3 dage.¦worded=To ud af fem nye, der åbnede en tråd, havde et svar efter højst 3 dage.¦group=Fire ud af fem medlemmer, der åbnede en tråd, havde et svar efter højst 3 dage.}

**Jeres idéer.** {11 % af jeres idéer blev taget op inden for 90 dage.¦worded=Hver tredje af jeres idéer blev taget op inden for 90 dage.¦neighbour=11 % af jer har fået en idé taget op inden for 90 dage.¦neighbour=80 % af jeres idéer blev taget op inden for 90 dage.}

~Tak, fordi I er her. Sommerfesten er den 18. juli kl. 19.~`,
    },
    {
      form: "page", audience: "marketing", isHeldBack: false,
      text: `## Fællesskabet og marketing: første halvår 2026

| Nøgletal | 1. halvår 2025 | 1. halvår 2026 | Mål |
|---|---|---|---|
| {Omkostning pr. konvertering | 207 € | 230 € | 220 €¦exchanged=Omkostning pr. konvertering | 230 € | 207 € | 220 €¦exchanged=Omkostning pr. konvertering | 220 € | 230 € | 207 €} |
| {Medlemmer, der har inviteret nogen | 6 % | 4,1 % | 10 %¦neighbour=Nye medlemmer, der kom på invitation | 6 % | 4,1 % | 10 %¦exchanged=Medlemmer, der har inviteret nogen | 4,1 % | 6 % | 10 %} |
| {Net Promoter Score | 36 point | 30 point | 48 point¦exchanged=Net Promoter Score | 36 point | 48 point | 30 point¦neighbour=Kundetilfredshed | 36 point | 30 point | 48 point} |

Det lagde vi mærke til:

* {Vores brand stod for 30 % af alle omtaler; den største konkurrent havde 46 %.¦exchanged=Vores brand stod for 46 % af alle omtaler; den største konkurrent havde 30 %.¦neighbour=Vores brand stod for 30 % af alle konverteringer.¦neighbour=30 % af alle omtaler af vores brand var positive.}
* {Medlemmerne har lavet 14 % af det udgivne indhold; sidste år var det 27 %.¦exchanged=Medlemmerne har lavet 27 % af det udgivne indhold; sidste år var det 14 %.¦neighbour=Professionelle har lavet 14 % af det udgivne indhold; sidste år var det 27 %.¦neighbour=14 % af medlemmerne har lavet indhold; sidste år var det 27 %.¦worded=Medlemmerne har lavet halvdelen af det udgivne indhold; sidste år var det 27 %.}
* {84 % af de planlagte udgivelser kom til tiden.¦neighbour=84 % af handlingerne i planen kom til tiden.¦worded=Næsten alle planlagte udgivelser (95 %) kom til tiden.¦neighbour=84 % af de planlagte udgivelser kom fra medlemmerne.}
* {Af dem, der gik ind i tragten, nåede 9 % det sidste trin.¦neighbour=Af medlemmerne nåede 9 % det sidste trin i tragten.¦neighbour=Af dem, der gik ind i tragten, nåede 55 % det sidste trin.}
* {Efter den seneste kontakt tilskrives 54.999 € af omsætningen fællesskabet, efter den tidligste 20.128 €.¦exchanged=Efter den seneste kontakt tilskrives 20.128 € af omsætningen fællesskabet, efter den tidligste 54.999 €.¦neighbour=Efter den seneste kontakt sparede fællesskabet os 54.999 €.¦neighbour=Efter den seneste kontakt tilskrives 54.999 € af omsætningen annonceringen.}
* {9,5 % af de nye medlemmer var stadig aktive efter 28 dage, og 6 % var inviteret af et andet medlem.¦exchanged=6 % af de nye medlemmer var stadig aktive efter 28 dage, og 9,5 % var inviteret af et andet medlem.¦group=9,5 % af medlemmerne var stadig aktive efter 28 dage.¦span=9,5 % af de nye medlemmer var stadig aktive efter 90 dage.}

{Fristen for begge delmål om marketing er den 31. december 2026.¦date=Fristen for begge delmål om marketing er den 30. november 2026.¦worded=Fristen for alle fire delmål om marketing er den 31. december 2026.}`,
    },
    {
      form: "slides", audience: "product", isHeldBack: true,
      text: `# Fællesskabet set fra produkt, 1. halvår 2026

## Idéer

- {Taget op inden for 90 dage: 11 % af 19 idéer¦neighbour=Taget op inden for 90 dage: 37 % af 19 idéer¦cases=Taget op inden for 90 dage: 11 % af 174 idéer¦span=Taget op inden for 14 dage: 11 % af 19 idéer}
- {Mål: 30 % inden årets udgang¦baseline=Udgangspunkt: 30 %¦baseline=Mål: 20 % inden årets udgang}
- {Besluttet gennemført: 6 (året før: 1)¦exchanged=Besluttet gennemført: 1 (året før: 6)¦neighbour=Foreslået af medlemmer: 6 (året før: 1)}

## Tilfredshed

- {70 % tilfredse, 73 % fandt det let at få hjælp¦exchanged=73 % tilfredse, 70 % fandt det let at få hjælp¦group=70 % af medlemmerne tilfredse¦worded=Ni ud af ti tilfredse}
- {NPS: 30 point, mål 48 point¦exchanged=NPS: 48 point, mål 30 point¦points=NPS: 30 %, mål 48 %¦baseline=NPS: 30 point, sidste år 48 point}
- {Svarprocent i spørgeskemaer: 37 %¦neighbour=Tilfredshed i spørgeskemaer: 37 %¦neighbour=Svarprocent i spørgeskemaer: 70 %}
- {Omtale af brandet udefra: 44 procentpoint mere positiv end negativ¦neighbour=Medlemmernes egne indlæg: 44 procentpoint mere positive end negative¦direction=Omtale af brandet udefra: 44 procentpoint mere negativ end positiv}

## Hjælp

- {62 % af spørgsmålene løst, typisk på 3,1 dage¦average=62 % af spørgsmålene løst, i gennemsnit på 3,1 dage¦neighbour=62 % af spørgsmålene besvaret, typisk på 7,1 dage¦worded=Hvert andet spørgsmål løst, typisk på 3,1 dage}
- {48 % løst af medlemmer uden hjælp fra medarbejdere¦neighbour=48 % løst af medarbejdere¦exchanged=25 % løst af medlemmer uden hjælp fra medarbejdere}
- {7 % af de løste tråde kom i vidensbasen inden for 30 dage¦group=7 % af alle tråde kom i vidensbasen inden for 30 dage¦span=7 % af de løste tråde kom i vidensbasen inden for 90 dage¦worded=Syv ud af ti løste tråde kom i vidensbasen inden for 30 dage}
- {25 % af de aktive medlemmer gjorde noget værdifuldt¦group=25 % af medlemmerne gjorde noget værdifuldt¦worded=Hvert andet aktive medlem gjorde noget værdifuldt}

## Det næste

- {Vejledningerne er forsinket siden 26. juni¦date=Vejledningerne er forsinket siden 26. maj}
- ~Frokostoplæg onsdag kl. 12.15 i lokale 204~`,
    },
  ],
}
