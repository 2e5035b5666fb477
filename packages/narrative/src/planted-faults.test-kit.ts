import type { Locale } from "@folkmoot/facts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"
import { renderMarkdown } from "./markdown.ts"
import { numbersInWords } from "./number-words-table.test-kit.ts"
import type { LedgerEntry } from "./report.ts"
import { sampleAsOf, sampleInput } from "./sample.test-kit.ts"
import { tell } from "./tell.ts"

/** False sentences about the ledger of the paraphrases, as a person or a model would write them, by what is false; ⟦ and ⟧ stand around each false stretch. */
export const planted: Readonly<Record<Locale, Readonly<Record<"number" | "date" | "direction" | "cause", readonly string[]>>>> = {
  en: {
    number: [
      "| Metric | Value |\n| --- | ---: |\n| Resolution rate | ⟦62.5 %⟧ |", "Each conversion cost us ⟦€1.2k⟧ in the end.", "All told, the community saved ⟦€2.3 million⟧.",
      "The deal pipeline now stands at ⟦$4bn⟧.", "The resolution rate is up ⟦16 %⟧ on last year.", "The share of questions solved rose by ⟦61 percentage points⟧.",
      "The median first reply takes ⟦4.6 days⟧.", "A conversion costs us ⟦DKK 118.42⟧.", "All ⟦412⟧ threads were read by staff.", "⟦A third⟧ of our members have invited a colleague.",
      "⟦Two in five⟧ members invited somebody.", "⟦Every fifth⟧ member recommends us.", "⟦¾⟧ of all questions were solved.", "⟦6<b>7</b> %⟧ of the questions were solved.",
      "We solved ⟦6&shy;7&nbsp;%⟧ of what members asked.", "The number of solved questions ⟦tripled⟧.", "That is a ⟦fivefold⟧ return.", "The referral rate is ⟦eighty-four percent⟧.",
      "Our NPS stands at ⟦−38⟧.", "Our NPS came in at ⟦38 %⟧.", "In week ⟦43⟧ the mentors took over.", "A first reply arrives within ⟦90 minutes⟧.", "The wait lies between ⟦4.2 and 6.1 hours⟧.",
      "The resolution rate lies at 61 % (⟦58—66 %⟧).", "The community is at level ⟦III⟧ of maturity.", "![⟦67 %⟧ of questions solved](chart.png)", "Solved: ⟦٦٧٪⟧ of questions.",
      "Members asked ⟦1’960⟧ questions.", "## ⟦67 percent⟧ solved\n\nA strong year.", "Solid growth.[^1]\n\n[^1]: Based on ⟦1,960⟧ questions.", "For every euro spent, ⟦3.5x⟧ came back.",
      "The return on the community is ⟦5:1⟧.", "Members are ⟦twice⟧ as likely to stay.", "<p>Solved by members: <strong>⟦4</strong><em>5⟧</em> questions</p>", "Our Net Promoter Score is ⟦61⟧.",
      "The referral rate stands at ⟦45 %⟧.", "The resolution rate is 61 % ± ⟦9 points⟧.", "⟦Half a million⟧ people read along.", "⟦Most⟧ members have invited a colleague.",
      "The ⟦majority⟧ of members invited somebody.", "⟦None⟧ of the questions was solved.", "⟦All⟧ questions were solved.", "⟦Nearly all⟧ members invited somebody.",
      "Our forum now hosts ⟦12k⟧+ conversations.", "Satisfaction: ⟦4.7/5⟧ stars.", "That is ⟦two-thirds⟧ of everyone we asked.", "Roughly ⟦1 in 3⟧ customers self-serve.",
      "We saved ~⟦€250K⟧ in support cost.", "ROI: ⟦3.2×⟧", "NPS of ⟦+41⟧ — well above the target.", "Members answered ⟦one thousand nine hundred⟧ questions.",
      "- ✅ Resolution rate: ⟦71%⟧\n- ⏱ First response: 4.6 h", "Cost per conversion is now ⟦€98.42⟧ (before: €118.42).", "The first response time is ⟦4.2 h⟧.", "⟦62 %⟧ of members’ questions were solved.",
      "Half of all threads are answered within ⟦three hours⟧.", "Roughly ⟦nine in ten⟧ questions are solved.", "The survey drew ⟦four hundred and twenty⟧ answers.", "⟦3 of 5⟧ objectives are reached.",
      "The community has reached level ⟦2⟧.", "The plan has ⟦six⟧ objectives.", "On average a member writes ⟦2.3⟧ posts a week.", "The resolution rate (61 % ± ⟦5 points⟧) is solid.",
      "| | 2024 | 2025 |\n|---|---|---|\n| Resolution rate | ⟦40 %⟧ | ⟦75 %⟧ |", "We handled ⟦1.69 million⟧ questions.", "Churn was ⟦5 %⟧ last month.", "The vast ⟦majority⟧ of members invited someone.",
      "⟦Hardly any⟧ questions were solved.", "⟦Almost all⟧ questions were answered.",
    ],
    date: [
      "In ⟦Q3 2026⟧ the guide went live.", "The plan was last revised on ⟦2025-10-16⟧.", "It went live in FY ⟦2023⟧.", "The survey ran from ⟦5/11/24⟧ onwards.",
      "By the ⟦second half of 2027⟧ everything is done.", "The target is due on ⟦31 January 2026⟧.", "The data run until ⟦October 2026⟧.", "As of ⟦Q4 2026⟧ this holds.",
    ],
    direction: [
      "NPS ⟦climbed⟧ to 38 points.", "The referral rate ⟦soared⟧.", "First response time ⟦deteriorated⟧.", "People wait ⟦longer⟧ for a first reply than a year ago.",
      "We solve ⟦fewer⟧ questions than last year.", "The resolution rate is at an ⟦all-time⟧ high.", "⟦Never⟧ before has the resolution rate been this high.", "The Net Promoter Score ⟦went up⟧ noticeably.",
      "A ⟦drop⟧ in the resolution rate worries us.", "The resolution rate, which ⟦declined⟧ over the year, is at 61 %.", "NPS ⟦gained⟧ 3 points.", "The resolution rate is ⟦trending down⟧.",
      "Waiting times ⟦are up⟧.", "Response times have ⟦slowed⟧.", "We have seen ⟦growth⟧ in the referral rate.", "The resolution rate ⟦nosedived⟧.", "The Net Promoter Score is ⟦on the rise⟧.",
    ],
    cause: [
      "The mentor programme ⟦boosted⟧ the resolution rate.", "⟦As a result of⟧ our meet-ups, people wait less.", "The improvement ⟦stems from⟧ our new categories.",
      "Our meet-ups ⟦translated into⟧ more solutions.", "The solved questions are ⟦attributable to⟧ our meet-ups.", "It was the newsletter that ⟦drove⟧ this.", "⟦Thanks to⟧ the newsletter, NPS is 38.",
      "The newsletter ⟦resulted in⟧ more invitations.", "The resolution rate rose ⟦because⟧ the newsletter went out weekly.", "The newsletter ⟦helped to⟧ reduce waiting.",
    ],
  },
  de: {
    number: [
      "Die Conversion kostete am Ende ⟦118 T€⟧.", "Die Community spart ⟦2,3 Mio. €⟧ im Jahr.", "Der Umsatz liegt bei ⟦1,4 Mrd. Euro⟧.", "Gelöst wurden ⟦dreiundzwanzigtausend⟧ Fragen.",
      "Die Lösungsquote stieg um ⟦16 %⟧.", "Die Lösungsquote stieg um ⟦61 Pkt⟧.", "Die erste Antwort kommt nach ⟦anderthalb Tagen⟧.", "Es ist die ⟦zweieinhalbfache⟧ Menge.",
      "⟦Ein Drittel⟧ der Mitglieder hat jemanden eingeladen.", "⟦Zwei von fünf⟧ Mitgliedern laden jemanden ein.", "⟦Jedes fünfte⟧ Mitglied empfiehlt uns weiter.",
      "Der Net Promoter Score beträgt ⟦-38 Punkte⟧.", "Der NPS liegt bei ⟦38 %⟧.", "In KW ⟦43⟧ übernahmen die Mentoren.", "Die Wartezeit liegt bei ⟦4,6 Tagen⟧.", "Die Spanne reicht von ⟦58 – 66 %⟧.",
      "Die Community steht auf Stufe ⟦III⟧.", "Wir zählten ⟦1 960⟧ Fragen.", "Wir zählten ⟦1'960⟧ Fragen.", "Wir zählten ein paar ⟦Hundert⟧ Fragen.", "> Zitat: ⟦67⟧ v. H. der Fragen wurden gelöst.",
      "| Kennzahl | Wert |\n|---|---|\n| Einladungsquote | ⟦61 %⟧ |", "<table><tr><td>Lösungsquote</td><td>⟦16 %⟧</td></tr></table>", "Von 1.690 Fragen wurden ⟦1.302⟧ gelöst.",
      "Die Kosten haben sich ⟦verdreifacht⟧.", "Auf jeden Euro kommen ⟦3,5⟧ zurück.", "Die Lösungsquote liegt in den ⟦Siebzigern⟧.", "Das ist ⟦zweimal⟧ so viel wie geplant.",
      "⟦Zweitausendeinhundertfünf⟧ Mitglieder warteten.", "Die Lösungsquote beträgt ⟦fünfundsechzig Prozent⟧.", "Eine Conversion kostet ⟦118 CHF⟧.", "Gelöst: ⟦６７ ％⟧ der Fragen",
      "Zum ⟦vierten Mal⟧ in Folge wurde das Ziel erreicht.", "* Lösungsquote: **⟦67** Prozent⟧\n* Einladungsquote: 8,4 %", "Die ⟦meisten⟧ Mitglieder haben jemanden eingeladen.",
      "Die ⟦Mehrheit⟧ der Mitglieder hat jemanden eingeladen.", "⟦Keine⟧ der Fragen wurde gelöst.", "⟦Alle⟧ Fragen wurden gelöst.", "⟦Fast alle⟧ Mitglieder haben jemanden eingeladen.",
      "Unser Forum zählt ⟦12 Tsd.⟧ Beiträge.", "Zufriedenheit: ⟦4,7/5⟧ Sternen.", "Das sind ⟦zwei Drittel⟧ aller Befragten.", "Rund ⟦1 von 3⟧ Kunden hilft sich selbst.", "Wir sparten ca. ⟦250.000 €⟧.",
      "ROI: ⟦3,2-fach⟧", "Die Einladungsquote liegt bei ⟦8,9 Prozent⟧.", "Ein NPS von ⟦+41⟧ ist gut.", "Beantwortet wurden ⟦tausendneunhundert⟧ Fragen.",
      "Die Lösungsquote ist um ⟦zwanzig Prozentpunkte⟧ gestiegen.", "Die Erstreaktionszeit beträgt ⟦4,2 Std⟧.", "⟦62 %⟧ der Fragen wurden gelöst.", "⟦Neun von zehn⟧ Fragen werden gelöst.",
      "⟦Drei von fünf⟧ Zielvorgaben sind erreicht.", "Die Community steht auf Stufe ⟦2⟧.", "Der Plan hat ⟦sechs⟧ Zielvorgaben.", "Im Schnitt schreibt ein Mitglied ⟦2,3⟧ Beiträge.",
      "Wir haben ⟦1,69 Millionen⟧ Fragen bearbeitet.", "Die Abwanderung lag bei ⟦5 %⟧.", "Das dauerte ein ⟦halbes Jahr⟧.", "Die Einladungsquote hat sich ⟦verdoppelt⟧.",
      "Die überwiegende ⟦Mehrheit⟧ der Mitglieder lädt ein.", "⟦Fast alle⟧ Fragen wurden beantwortet.",
    ],
    date: [
      "Das gilt seit dem ⟦3. Quartal 2026⟧.", "Der Plan wurde am ⟦16.10.25⟧ überarbeitet.", "Der Plan gilt seit dem ⟦zweiten Halbjahr 2027⟧.", "Seit dem Geschäftsjahr ⟦2022/23⟧ läuft das Programm.",
      "Seit Frühjahr ⟦2023⟧ läuft das Programm.", "Fällig ist das am ⟦31.01.2026⟧.", "Die Daten reichen bis ⟦Oktober 2026⟧.", "Das gilt ab dem ⟦IV. Quartal 2026⟧.",
    ],
    direction: [
      "Der NPS ⟦kletterte⟧ auf 38 Punkte.", "Die Einladungsquote ⟦schnellte⟧ in die Höhe.", "Die Erstreaktionszeit hat sich ⟦verlängert⟧.", "Auf eine erste Antwort wartet man ⟦länger⟧ als vor einem Jahr.",
      "Wir lösen ⟦weniger⟧ Fragen als im Vorjahr.", "Die Lösungsquote ist so hoch wie ⟦nie⟧.", "Die Lösungsquote erreichte einen ⟦Rekordwert⟧.", "Beim NPS ⟦ging⟧ es bergauf.",
      "Der ⟦Rückgang⟧ der Lösungsquote macht uns Sorgen.", "Die Einladungsquote hat ⟦zugelegt⟧.", "Der NPS ⟦gewann⟧ 3 Punkte.", "Bei der Lösungsquote ⟦geht⟧ es abwärts.",
      "Die Wartezeiten sind ⟦gestiegen⟧ und die Erstreaktionszeit auch.", "Die Erstreaktionszeit wird immer ⟦länger⟧.", "Es gibt einen klaren ⟦Zuwachs⟧ bei der Einladungsquote.",
      "Unser NPS ist ⟦besser⟧ als im Vorjahr.", "Die Lösungsquote ⟦brach⟧ ein.", "Der NPS ist ⟦im Aufwind⟧.",
    ],
    cause: [
      "Das Mentorenprogramm ⟦sorgte⟧ für mehr Lösungen.", "⟦Infolge⟧ der Treffen wartet man weniger.", "⟦Durch die⟧ Treffen stieg die Lösungsquote.", "Unsere Treffen ⟦ließen⟧ die Lösungsquote steigen.",
      "⟦Dank⟧ des Newsletters liegt der NPS bei 38.", "Der Newsletter ⟦führte⟧ zu mehr Einladungen.", "Die Lösungsquote stieg, ⟦weil⟧ der Newsletter wöchentlich erschien.",
      "Der Newsletter ⟦trug⟧ zu kürzeren Wartezeiten bei.", "Der Erfolg ist dem Newsletter zu ⟦verdanken⟧.",
    ],
  },
  da: {
    number: [
      "En konvertering kostede i sidste ende ⟦118 t.kr⟧.", "Fællesskabet sparer ⟦2,3 mio. kr⟧. om året.", "Omsætningen er på ⟦1,4 mia. euro⟧.", "Der blev løst ⟦treogtyvetusind⟧ spørgsmål.",
      "Løsningsraten steg med ⟦16 %⟧.", "Løsningsraten steg med ⟦61 pct.point⟧.", "⟦Halvtreds timer⟧ går der, før nogen svarer.", "⟦Halvfems procent⟧ af spørgsmålene blev løst.",
      "Det første svar kommer efter ⟦halvanden dag⟧.", "Det er ⟦to en halv gange⟧ så meget.", "⟦Hver tredje⟧ har inviteret nogen.", "⟦En tredjedel⟧ af medlemmerne har inviteret nogen.",
      "⟦To ud af fem⟧ medlemmer inviterer nogen.", "⟦Hvert femte⟧ medlem anbefaler os.", "Net Promoter Score er på ⟦−38 point⟧.", "NPS ligger på ⟦38 pct⟧.", "I uge ⟦43⟧ tog mentorerne over.",
      "Ventetiden er ⟦4,6 dage⟧.", "Intervallet går fra ⟦58 til 66 pct⟧.", "Fællesskabet er på niveau ⟦III⟧.", "Vi talte ⟦1 960⟧ spørgsmål.", "Vi talte et par ⟦hundrede⟧ spørgsmål.",
      "> Citat: ⟦67 procent⟧ af spørgsmålene blev løst.", "| Måltal | Værdi |\n|---|---|\n| Henvisningsrate | ⟦61 %⟧ |", "<ul><li>Løsningsrate: ⟦16&#8239;%⟧</li></ul>",
      "Af 1.690 spørgsmål blev ⟦1.302⟧ løst.", "Omkostningerne er ⟦tredoblet⟧.", "For hver euro kommer der ⟦3,5⟧ igen.", "Løsningsraten ligger i ⟦halvfjerdserne⟧.",
      "Det er ⟦dobbelt⟧ så meget som planlagt.", "⟦To tusind et hundrede og fem⟧ medlemmer ventede.", "Løsningsraten er ⟦femogtres procent⟧.", "En konvertering koster ⟦118 kr⟧.",
      "Løst: ⟦6\u200b7 %⟧ af spørgsmålene", "⟦En kvart million⟧ mennesker læser med.", "For ⟦fjerde gang⟧ i træk blev målet nået.", "* Løsningsrate: **⟦67** procent⟧\n* Henvisningsrate: 8,4 %",
      "De ⟦fleste⟧ medlemmer har inviteret nogen.", "⟦Flertallet⟧ af medlemmerne har inviteret nogen.", "⟦Ingen⟧ af spørgsmålene blev løst.", "⟦Alle⟧ spørgsmål blev løst.",
      "⟦Næsten alle⟧ medlemmer har inviteret nogen.", "Vores forum rummer ⟦12.000⟧+ indlæg.", "Tilfredshed: ⟦4,7/5⟧ stjerner.", "Det er ⟦to tredjedele⟧ af alle adspurgte.",
      "Cirka ⟦1 ud af 3⟧ kunder klarer sig selv.", "Vi sparede ca. ⟦250.000 kr⟧.", "ROI: ⟦3,2 gange⟧", "Henvisningsraten ligger på ⟦8,9 procent⟧.", "Et NPS på ⟦+41⟧ er godt.",
      "Der blev besvaret ⟦nitten hundrede⟧ spørgsmål.", "Løsningsraten er steget med ⟦tyve procentpoint⟧.", "Første svartid er ⟦4,2 timer⟧.", "⟦62 %⟧ af spørgsmålene blev løst.",
      "⟦Ni ud af ti⟧ spørgsmål bliver løst.", "⟦Tre af fem⟧ delmål er nået.", "Fællesskabet er på niveau ⟦2⟧.", "Planen har ⟦seks⟧ delmål.", "I snit skriver et medlem ⟦2,3⟧ indlæg.",
      "Vi har behandlet ⟦1,69 millioner⟧ spørgsmål.", "Frafaldet var ⟦5 %⟧.", "Det tog et ⟦halvt år⟧.", "⟦Tres procent⟧ af medlemmerne svarede.", "Henvisningsraten er ⟦fordoblet⟧.",
      "Langt de ⟦fleste⟧ medlemmer inviterer.", "⟦Næsten ingen⟧ spørgsmål blev løst.", "⟦Næsten alle⟧ spørgsmål blev besvaret.",
    ],
    date: [
      "Det har været sådan siden ⟦3. kvartal 2026⟧.", "Planen blev revideret den ⟦16/10-25⟧.", "Planen gælder fra ⟦andet halvår 2027⟧.", "Programmet har kørt siden regnskabsåret ⟦2022/23⟧.",
      "Programmet har kørt siden foråret ⟦2023⟧.", "Fristen er den ⟦31.01.2026⟧.", "Tallene går til ⟦oktober 2026⟧.", "Det gælder fra ⟦4. kvartal 2026⟧.",
    ],
    direction: [
      "NPS ⟦kravlede⟧ op på 38 point.", "Henvisningsraten ⟦skød⟧ i vejret.", "Første svartid er blevet ⟦længere⟧.", "Man venter ⟦længere⟧ på et første svar end for et år siden.",
      "Vi løser ⟦færre⟧ spørgsmål end sidste år.", "Løsningsraten er ⟦rekordhøj⟧.", "Løsningsraten har ⟦aldrig⟧ været højere.", "NPS er ⟦gået⟧ frem.", "⟦Faldet⟧ i løsningsraten bekymrer os.",
      "Henvisningsraten har ⟦taget⟧ til.", "NPS ⟦vandt⟧ 3 point.", "Det ⟦går nedad⟧ med løsningsraten.", "Første svartid er ⟦steget⟧.", "Der er klar ⟦vækst⟧ i henvisningsraten.",
      "Vores NPS er ⟦bedre⟧ end sidste år.", "Løsningsraten ⟦styrtdykkede⟧.",
    ],
    cause: [
      "Mentorprogrammet ⟦sørgede for⟧ flere løsninger.", "⟦Som følge af⟧ møderne venter man kortere.", "Forbedringen ⟦bunder i⟧ vores nye kategorier.", "Møderne ⟦fik⟧ løsningsraten til at stige.",
      "Møderne ⟦gav anledning til⟧ flere løsninger.", "⟦Takket være⟧ nyhedsbrevet er NPS 38.", "Nyhedsbrevet ⟦førte⟧ til flere invitationer.", "Løsningsraten steg, ⟦fordi⟧ nyhedsbrevet udkom hver uge.",
      "Nyhedsbrevet ⟦bidrog⟧ til kortere ventetid.", "Succesen ⟦skyldes⟧ nyhedsbrevet.",
    ],
  },
}

/** True sentences about it, and such as say nothing that could be measured. */
export const honest: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    "Dear colleagues, this is our first report on the community. It covers eighteen months, from May 2024 to October 2025, and it is deliberately short.",
    "Members solved 45 % of the questions themselves; together with staff the share is 61 %. Both numbers leave room for doubt: 43–48 % and 59–63 %.",
    "### What went well\n\n1. The resolution rate rose by 16 percentage points.\n2. People wait 2.6 hours less for a first reply.\n3. One of five objectives is reached.",
    "| Metric | Value | Range |\n| --- | ---: | ---: |\n| Resolution rate | 61% | 59–63% |\n| First response time | 4.6 h | 4.2–5.1 h |\n| NPS | 38 | 32–44 |",
    "We would rather not read too much into the Net Promoter Score: 412 people answered, and 38 points may just as well be 32 or 44.",
    "Whether members recommend us more often than before is an open question, and one month will not settle it.",
    "Most questions are solved, but by no means all of them.",
    "First things first: thank you to everyone who answered a question at seven in the evening.",
    "Please send comments by 15 December 2025; version 2.1 of the guide follows, and room B12 is booked.",
    "A conversion cost €118, somewhere between €104 and €136. We do not know what hiring cost, so this is a lower bound.",
    "Our second goal has a long way to go: 8.4 percent of members have invited somebody, and the objective is 10 percent.",
    "Why did the resolution rate rise? The answering guide helped: it led to more solved questions, as the experiment showed. For the rest we can only guess.",
    "What we cannot say is whether fewer people call the hotline because of the community; nobody has measured it.",
    "In short: two of four actions are done, one is overdue, and the next is due on 15 December 2025.",
    "Questions? Write to us, or open a thread under https://example.org/t/4711 – we read every one of them.",
    "To get from level 1 to level 2, the community needs a publishing schedule and somebody who owns it.",
    "It takes two to tango, and a community takes more than a handful of helpers.",
    "If the resolution rate fell below 55 %, we would look at the guide again.",
    "The wait was longest in July 2024, at 9.8 hours, and it has been shorter than five hours in every month since February 2025.",
    "Nobody is to be ranked by these figures. They tell how the community is doing as a whole, no more and no less.",
    "The 61 % figure comes with a range of 59 to 63 %, so it is safe to say that more than half of the questions are solved.",
    "A resolution rate of 61 % is a good start; the target of 55 % has been passed.",
    "Thanks to everyone who contributed! Because of you, this is a place people like to come to.",
    "We do not know yet why the wait fell; the data do not tell.",
    "Between February and October 2025 the wait stayed below five hours.",
    "All members are welcome to comment, and all questions are read by somebody.",
    "None of this proves that the community saves money.",
    "This is one of the most important findings, and most of all it is a reason to go on.",
    "At 9:30 am on 15 December 2025 we will discuss the next steps in room 4.",
    "What would it take to get from 8.4 % to 10 %? Nobody knows, but inviting should be easier.",
    "It is too early to celebrate a rise in the Net Promoter Score.",
    "We want to see a further increase in the resolution rate.",
    "The median first response time of 4.6 hours is longer than it should be for urgent questions.",
    "See figure 2 and appendix 3; the method is described in section 1.4.",
    "Members asked, members answered. That is how it should be.",
  ],
  de: [
    "Liebe Kolleginnen und Kollegen, dies ist unser erster Bericht über die Community. Er umfasst achtzehn Monate, von Mai 2024 bis Oktober 2025, und ist bewusst kurz.",
    "Die Mitglieder lösten 45 % der Fragen selbst; zusammen mit dem Team sind es 61 %. Beide Zahlen lassen Spielraum: 43–48 % und 59–63 %.",
    "### Was gut lief\n\n1. Die Lösungsquote stieg um 16 Prozentpunkte.\n2. Auf eine erste Antwort wartet man 2,6 Stunden weniger.\n3. Eine von fünf Zielvorgaben ist erreicht.",
    "| Kennzahl | Wert | Bereich |\n| --- | ---: | ---: |\n| Lösungsquote | 61 % | 59–63 % |\n| Erstreaktionszeit | 4,6 Std. | 4,2–5,1 Std. |\n| NPS | 38 | 32–44 |",
    "In den Net Promoter Score wollen wir nicht zu viel hineinlesen: 412 Personen haben geantwortet, und aus 38 Punkten können ebenso gut 32 oder 44 werden.",
    "Ob uns die Mitglieder öfter weiterempfehlen als früher, ist offen, und ein einzelner Monat wird das nicht klären.",
    "Die meisten Fragen werden gelöst, aber längst nicht alle.",
    "Zuallererst: Danke an alle, die abends um sieben noch eine Frage beantwortet haben.",
    "Anmerkungen bitte bis zum 15. Dezember 2025; danach folgt Version 2.1 des Leitfadens, und Raum B12 ist reserviert.",
    "Eine Conversion kostete 118 €, irgendwo zwischen 104 € und 136 €. Was die Personalgewinnung kostet, wissen wir nicht; es ist also eine Untergrenze.",
    "Beim zweiten Ziel ist noch viel zu tun: 8,4 Prozent der Mitglieder haben jemanden eingeladen, angestrebt sind 10 Prozent.",
    "Warum ist die Lösungsquote gestiegen? Der Antwortleitfaden führte zu mehr gelösten Fragen, das hat der Versuch gezeigt. Über den Rest lässt sich nur mutmaßen.",
    "Ob wegen der Community weniger Menschen anrufen, können wir nicht sagen; gemessen hat es niemand.",
    "Kurz gesagt: Zwei von vier Maßnahmen sind umgesetzt, eine ist überfällig, und die nächste ist am 15. Dezember 2025 fällig.",
    "Fragen? Schreiben Sie uns, oder eröffnen Sie ein Thema unter https://example.org/t/4711 – wir lesen jedes.",
    "Um von Stufe 1 auf Stufe 2 zu kommen, braucht die Community einen Veröffentlichungsplan und jemanden, der ihn verantwortet.",
    "Unter vier Augen sagt sich manches leichter, und zu zweit geht vieles besser.",
    "Fiele die Lösungsquote unter 55 %, würden wir uns den Leitfaden noch einmal ansehen.",
    "Am längsten war die Wartezeit im Juli 2024 mit 9,8 Stunden; seit Februar 2025 liegt sie in jedem Monat unter fünf Stunden.",
    "Niemand soll an diesen Zahlen gemessen werden. Sie sagen, wie es der Community insgesamt geht, nicht mehr und nicht weniger.",
    "Die 61 % haben eine Spanne von 59 bis 63 %; mehr als die Hälfte der Fragen wird also gelöst.",
    "Eine Lösungsquote von 61 % ist ein guter Anfang; der Zielwert von 55 % ist übertroffen.",
    "Tausend Dank an alle, die mitgemacht haben!",
    "Warum die Wartezeit gesunken ist, wissen wir noch nicht; die Daten sagen es nicht.",
    "Zwischen Februar und Oktober 2025 blieb die Wartezeit unter fünf Stunden.",
    "Alle Mitglieder dürfen kommentieren, und alle Fragen liest jemand.",
    "Nichts davon beweist, dass die Community Geld spart.",
    "Das ist eine der wichtigsten Erkenntnisse, und vor allem ein Grund weiterzumachen.",
    "Am 15. Dezember 2025 um 9:30 Uhr sprechen wir in Raum 4 über das Weitere.",
    "Was bräuchte es, um von 8,4 % auf 10 % zu kommen? Das weiß niemand, aber einladen sollte leichter werden.",
    "Für einen Anstieg des Net Promoter Score ist es zu früh.",
    "Wir wollen einen weiteren Anstieg der Lösungsquote sehen.",
    "Steigt die Einladungsquote nicht, prüfen wir die Seite noch einmal.",
    "Siehe Abbildung 2 und Anhang 3; die Methode steht in Abschnitt 1.4.",
    "Der Plan wurde am 6.10. überarbeitet, zuletzt also im Oktober.",
  ],
  da: [
    "Kære kolleger, dette er vores første rapport om fællesskabet. Den dækker atten måneder, fra maj 2024 til oktober 2025, og den er kort med vilje.",
    "Medlemmerne løste selv 45 % af spørgsmålene; sammen med medarbejderne er det 61 %. Begge tal er usikre: 43–48 % og 59–63 %.",
    "### Det gik godt\n\n1. Løsningsraten steg med 16 procentpoint.\n2. Man venter 2,6 timer mindre på et første svar.\n3. Et af fem delmål er nået.",
    "| Måltal | Værdi | Interval |\n| --- | ---: | ---: |\n| Løsningsrate | 61 % | 59–63 % |\n| Første svartid | 4,6 t. | 4,2–5,1 t. |\n| NPS | 38 | 32–44 |",
    "Vi vil ikke lægge for meget i Net Promoter Score: 412 personer svarede, og 38 point kan lige så godt være 32 eller 44.",
    "Om medlemmerne anbefaler os oftere end før, er uvist, og en enkelt måned afgør det ikke.",
    "De fleste spørgsmål bliver løst, men langtfra alle.",
    "Først og fremmest: Tak til alle, der svarede på et spørgsmål klokken syv om aftenen.",
    "Send gerne kommentarer inden 15. december 2025; derefter følger version 2.1 af guiden, og lokale B12 er booket.",
    "En konvertering kostede 118 €, et sted mellem 104 € og 136 €. Hvad rekruttering koster, ved vi ikke, så det er en nedre grænse.",
    "Det andet mål er langt fra nået: 8,4 procent af medlemmerne har inviteret nogen, og målet er 10 procent.",
    "Hvorfor steg løsningsraten? Vores svarguide førte til flere løste spørgsmål, det viste forsøget. Resten kan vi kun gætte på.",
    "Om færre ringer på grund af fællesskabet, kan vi ikke sige; ingen har målt det.",
    "Kort sagt: To af fire tiltag er gennemført, et er forsinket, og det næste skal være færdigt den 15. december 2025.",
    "Spørgsmål? Skriv til os, eller opret en tråd på https://example.org/t/4711 – vi læser hver og en.",
    "For at komme fra niveau 1 til niveau 2 mangler fællesskabet en udgivelsesplan og en ansvarlig.",
    "Under fire øjne er meget lettere at sige, og to hoveder tænker bedre end ét.",
    "Faldt løsningsraten til under 55 %, ville vi se på guiden igen.",
    "Ventetiden var længst i juli 2024 med 9,8 timer; siden februar 2025 har den hver måned været under fem timer.",
    "Ingen skal rangeres efter disse tal. De fortæller, hvordan det går fællesskabet som helhed, hverken mere eller mindre.",
    "De 61 % har et interval fra 59 til 63 %, så mere end halvdelen af spørgsmålene bliver løst.",
    "En løsningsrate på 61 % er en god begyndelse; målet på 55 % er passeret.",
    "Tusind tak til alle, der har været med!",
    "Hvorfor ventetiden er faldet, ved vi endnu ikke; tallene siger det ikke.",
    "Mellem februar og oktober 2025 var ventetiden under fem timer.",
    "Alle medlemmer må kommentere, og alle spørgsmål bliver læst af nogen.",
    "Intet af dette beviser, at fællesskabet sparer penge.",
    "Det er et af de vigtigste fund og frem for alt en grund til at fortsætte.",
    "Den 15. december 2025 kl. 9.30 taler vi om det videre forløb i lokale 4.",
    "Hvad skal der til for at komme fra 8,4 % til 10 %? Det ved ingen, men det bør være lettere at invitere.",
    "Det er for tidligt at fejre en stigning i Net Promoter Score.",
    "Vi vil gerne se en yderligere stigning i løsningsraten.",
    "Stiger henvisningsraten ikke, ser vi på siden igen.",
    "Se figur 2 og bilag 3; metoden står i afsnit 1.4.",
    "Planen blev senest revideret 6/10-2025, altså i oktober.",
  ],
}

/** A text with a fault in it, and the ledger it is false of. */
export interface Plant {
  readonly text: string
  readonly ledger: readonly LedgerEntry[]
}

const numeral = /\d+(?:[.,]\d+)*/g

/** The lines of the sample report that hold numbers and no dates. */
const linesOf = (locale: Locale): readonly string[] =>
  renderMarkdown(tell({ ...sampleInput, plan: undefined as never }, { locale, audience: "executive", asOf: sampleAsOf, timeZone: "Europe/Copenhagen" }))
    .split("\n")
    .filter((line) => /\d/.test(line) && !/20\d\d/.test(line))

const printed = (locale: Locale): ReadonlySet<string> => 
  new Set(richLedger(locale).flatMap(({ texts, n }) => [...texts.flatMap((text) => text.match(numeral) ?? []), ...(n === undefined ? [] : [String(n)])]))

const percents: readonly number[] = richLedger("en").flatMap(({ value, interval, unit }) => (unit === "ratio" ? [value, interval?.low, interval?.high].flatMap((one) => (one === undefined ? [] : [one * 100])) : []))

const isFarFrom = (values: readonly number[], value: number, by: number): boolean => values.every((one) => Math.abs(one - value) > by)

const replaced = (line: string, pattern: RegExp, instead: (found: string) => readonly string[]): readonly string[] =>
  [...line.matchAll(pattern)].flatMap(({ 0: found, index }) => instead(found).map((next) => line.slice(0, index) + next + line.slice(index + found.length)))

/** Each digit changed to some others, where the number that makes is printed nowhere. */
const digits = (locale: Locale): readonly string[] => {
  const known = printed(locale)
  return linesOf(locale).flatMap((line) =>
    replaced(line, numeral, (found) =>
      [...found].flatMap((digit, at) => (/\d/.test(digit) ? [3, 7].map((by) => found.slice(0, at) + String((Number(digit) + by) % 10) + found.slice(at + 1)) : []))
        .filter((next) => !known.has(next) && !/^0\d/.test(next) && isFarFrom(percents, Number(next.replace(",", ".")), 0.6)),
    ),
  )
}

const inPoints: Readonly<Record<Locale, string>> = { en: " percentage points", de: " Prozentpunkte", da: " procentpoint" }
const otherUnits: Readonly<Record<Locale, readonly (readonly [RegExp, readonly string[]])[]>> = {
  en: [[/(?<=\d )hours/g, ["days", "minutes", "percent"]], [/(?<=\d )points/g, ["percent", "percentage points", "hours"]], [/€/g, ["$", "£"]]],
  de: [[/(?<=\d )Stunden/g, ["Tage", "Minuten", "Prozent"]], [/(?<=\d )Punkte/g, ["Prozent", "Prozentpunkte", "Stunden"]], [/€/g, ["$", "CHF"]]],
  da: [[/(?<=\d )timer/g, ["dage", "minutter", "procent"]], [/(?<=\d )point/g, ["procent", "procentpoint", "timer"]], [/€/g, ["kr.", "$"]]],
}

const dates: Readonly<Record<Locale, readonly string[]>> = {
  en: ["on 2 May 2024", "until 30 October 2025", "in November 2027", "in 2023", "on 6 October 2024", "on October 7, 2025", "on 2025-10-07", "in Q1 2024", "in the first quarter of 2027", "on 17 March 2025", "in April 2024", "on 1 November 2026", "on 5 October"],
  de: ["am 2. Mai 2024", "bis 30. Oktober 2025", "im November 2027", "im Jahr 2023", "am 6. Oktober 2024", "am 07.10.2025", "am 2025-10-07", "in Q1 2024", "im 1. Quartal 2024", "am 17. März 2025", "im April 2024", "am 1. November 2026", "am 5. Oktober"],
  da: ["den 2. maj 2024", "til 30. oktober 2025", "i november 2027", "i 2023", "den 6. oktober 2024", "den 07.10.2025", "den 2025-10-07", "i Q1 2024", "i 1. kvartal 2024", "den 17. marts 2025", "i april 2024", "den 1. november 2026", "den 5. oktober"],
}
const dated: Readonly<Record<Locale, (date: string) => string>> = { en: (date) => `The plan was revised ${date}.`, de: (date) => `Der Plan wurde ${date} überarbeitet.`, da: (date) => `Planen blev revideret ${date}.` }

const worded: Readonly<Record<Locale, readonly ((words: string) => string)[]>> = {
  en: [(words) => `About ${words} percent of the questions were solved.`, (words) => `The share is ${words} per cent.`],
  de: [(words) => `Etwa ${words} Prozent der Fragen wurden gelöst.`, (words) => `Der Anteil liegt bei ${words} Prozent.`],
  da: [(words) => `Cirka ${words} procent af spørgsmålene blev løst.`, (words) => `Andelen er ${words} procent.`],
}
const wordedCounts: Readonly<Record<Locale, (words: string) => string>> = { en: (words) => `We looked at ${words} questions.`, de: (words) => `Wir haben ${words} Fragen betrachtet.`, da: (words) => `Vi så på ${words} spørgsmål.` }
const fractions: Readonly<Record<Locale, readonly string[]>> = {
  en: ["Three quarters of questions were solved.", "One in three members invites.", "Four fifths were solved.", "Two out of nineteen are done.", "Members solve twice as many.", "The wait halved.", "A dozen objectives were reached.", "9 of 10 are happy.", "More than three quarters are solved.", "Nearly a fifth invited somebody."],
  de: ["Drei Viertel der Fragen wurden gelöst.", "Jedes dritte Mitglied lädt ein.", "Vier Fünftel sind gelöst.", "Zwei von neunzehn sind fertig.", "Es sind doppelt so viele.", "Die Wartezeit hat sich halbiert.", "Ein Dutzend Ziele ist erreicht.", "9 von 10 sind zufrieden.", "Mehr als drei Viertel sind gelöst.", "Fast ein Fünftel hat eingeladen."],
  da: ["Tre fjerdedele af spørgsmålene blev løst.", "Hvert tredje medlem inviterer.", "Fire femtedele er løst.", "To ud af nitten er færdige.", "Der er dobbelt så mange.", "Ventetiden er halveret.", "Et dusin delmål er nået.", "9 ud af 10 er glade.", "Mere end tre fjerdedele er løst.", "Næsten en femtedel har inviteret."],
}

const directions: Readonly<Record<Locale, readonly string[]>> = {
  en: ["The resolution rate fell.", "The resolution rate worsened sharply.", "First response time rose.", "First response time got worse: it is longer than before.", "The Net Promoter Score rose.", "Our NPS has improved.", "The referral rate increased.", "Resolution rate: down by 16 percentage points.", "The resolution rate is unchanged.", "The Net Promoter Score remained stable.", "The share of 61% is lower than last year.", "The referral rate has dropped.", "First response time grew longer and the wait increased.", "More members refer than before: the referral rate is up."],
  de: ["Die Lösungsquote ist gesunken.", "Die Lösungsquote hat sich deutlich verschlechtert.", "Die Erstreaktionszeit ist gestiegen.", "Die Erstreaktionszeit ist länger als zuvor.", "Der Net Promoter Score stieg.", "Unser NPS hat sich verbessert.", "Die Einladungsquote hat zugenommen.", "Die Lösungsquote fiel um 16 Prozentpunkte.", "Die Lösungsquote ist unverändert.", "Der Net Promoter Score blieb stabil.", "Der Anteil von 61 % ist niedriger als im Vorjahr.", "Die Einladungsquote ist gefallen.", "Die Erstreaktionszeit wuchs weiter.", "Die Einladungsquote ging zurück."],
  da: ["Løsningsraten er faldet.", "Løsningsraten er klart forværret.", "Første svartid er steget.", "Første svartid er længere end før.", "Net Promoter Score steg.", "Vores NPS er forbedret.", "Henvisningsraten er øget.", "Løsningsraten faldt med 16 procentpoint.", "Løsningsraten er uændret.", "Net Promoter Score er stabil.", "Andelen på 61 % er lavere end sidste år.", "Henvisningsraten faldt.", "Første svartid voksede fortsat.", "Henvisningsraten gik ned."],
}
const causes: Readonly<Record<Locale, readonly string[]>> = {
  en: ["The community caused fewer requests.", "Help among members led to more solutions.", "Thanks to the community, people wait less.", "This is because of the members.", "It resulted in lower costs.", "Members drove the result.", "The success is due to the forum.", "The forum contributed to the result.", "The quick replies were brought about by volunteers.", "The forum has led directly to new customers."],
  de: ["Die Community verursachte weniger Anfragen.", "Die Hilfe unter Mitgliedern führte zu mehr Lösungen.", "Dank der Community warten alle kürzer.", "Das ist wegen der Mitglieder so.", "Das bewirkte niedrigere Kosten.", "Der Erfolg ist auf das Forum zurückzuführen.", "Aufgrund des Forums sind die Kosten niedrig.", "Das Forum hat zum Ergebnis beigetragen.", "Das Forum hat zu neuen Kunden geführt.", "Die Ruhe wurde durch das Forum hervorgerufen."],
  da: ["Fællesskabet forårsagede færre henvendelser.", "Hjælp blandt medlemmer førte til flere løsninger.", "Takket være fællesskabet venter alle kortere.", "Det er på grund af medlemmerne.", "Det medførte lavere omkostninger.", "Succesen skyldes forummet.", "Det resulterede i lavere omkostninger.", "Forummet bidrog til resultatet.", "Forummet har ført til nye kunder.", "Roen blev udløst af forummet."],
}
const otherThings: Readonly<Record<Locale, readonly string[]>> = {
  en: ["We looked at 1,690 members.", "There were 1,690 replies.", "The wait is that of 2,105 members.", "People waited 2,105 times, in 2,105 visits.", "The score rests on 412 questions.", "There were 412 conversions.", "1,310 questions were asked.", "We heard of 1,310 threads.", "206 threads were opened.", "1,728 visitors came."],
  de: ["Es ging um 1.690 Mitglieder.", "Es gab 1.690 Antworten.", "So lange warteten 2.105 Mitglieder.", "Es waren 2.105 Besuche.", "Der Wert beruht auf 412 Fragen.", "Es gab 412 Conversions.", "Gestellt wurden 1.310 Fragen.", "Eröffnet wurden 1.310 Themen.", "206 Themen wurden eröffnet.", "1.728 Besucher kamen."],
  da: ["Vi så på 1.690 medlemmer.", "Der kom 1.690 svar.", "Så længe ventede 2.105 medlemmer.", "Der var 2.105 besøg.", "Tallet bygger på 412 spørgsmål.", "Der var 412 konverteringer.", "Der blev stillet 1.310 spørgsmål.", "Der blev oprettet 1.310 tråde.", "206 tråde blev oprettet.", "Der kom 1.728 besøgende."],
}
const tooFar: Readonly<Record<Locale, readonly string[]>> = {
  en: ["60 % were solved.", "64.0 % were solved.", "61.4 % were solved.", "More than 62% and less than 63% were solved.", "The score is 40 points.", "The wait is 4.8 hours.", "A conversion cost €119.", "A conversion cost €118.50.", "We asked 1,700 times.", "We counted 400 answers.", "8.5 % of members invited.", "About 14% of members invited.", "Nearly 61% were solved.", "At least 60 % were solved.", "At most 62% were solved."],
  de: ["60 % wurden gelöst.", "64,0 % wurden gelöst.", "61,4 % wurden gelöst.", "Mehr als 62 % wurden so weniger als 63 % gelöst.", "Der Wert ist 40 Punkte.", "Die Wartezeit ist 4,8 Stunden.", "Eine Conversion kostete 119 €.", "Eine Conversion kostete 118,50 €.", "Wir fragten 1.700 Mal.", "Wir zählten 400 Antworten.", "8,5 % der Mitglieder luden ein.", "Etwa 14 % luden ein.", "Knapp 61,0 % wurden gelöst.", "Mindestens 60 % wurden gelöst.", "Höchstens 62 % wurden gelöst."],
  da: ["60 % blev løst.", "64,0 % blev løst.", "61,4 % blev løst.", "Mere end 62 % og mindre end 63 % blev løst.", "Scoren er 40 point.", "Ventetiden er 4,8 timer.", "En konvertering kostede 119 €.", "En konvertering kostede 118,50 €.", "Vi spurgte 1.700 gange.", "Vi talte 400 svar.", "8,5 % af medlemmerne inviterede.", "Cirka 14 % inviterede.", "Knap 61,0 % blev løst.", "Mindst 60 % blev løst.", "Højst 62 % blev løst."],
}

/** The sample report's own lines with one fault put into each, and sentences with one fault each, by class. */
export const altered = (locale: Locale): Readonly<Record<string, readonly Plant[]>> => {
  const ledger = richLedger(locale)
  const unproven = ledger.filter(({ status }) => status === undefined || status === "attributed")
  const of = (texts: readonly string[], against = ledger): readonly Plant[] => texts.map((text) => ({ text, ledger: against }))
  const lines = linesOf(locale)
  const table = numbersInWords[locale].split(";").map((entry) => entry.trim().split(" "))
  const counts = ledger.flatMap(({ value, n, unit }) => [n ?? -1, unit === undefined || unit === "count" || unit === "nps-points" ? (value ?? -1) : -1])
  return {
    "digit changed": of(digits(locale)),
    "percentage points for percent": of(lines.flatMap((line) => replaced(line, /(?<=\d)\u00a0?%/g, () => [inPoints[locale]]))),
    "wrong unit": of(lines.flatMap((line) => otherUnits[locale].flatMap(([pattern, units]) => replaced(line.replaceAll("\u00a0", " "), pattern, () => units)))),
    "wrong date": of(dates[locale].map(dated[locale])),
    "wrong word": of([
      ...table.flatMap(([value = "", ...words]) =>
        Number(value) > 1 && Number(value) <= 100 && isFarFrom(percents, Number(value), 2.6) ? worded[locale].map((say) => say(words.join(" "))) : [],
      ),
      ...table.flatMap(([value = "", ...words]) => (Number(value) > 1 && isFarFrom(counts, Number(value), 0.6) ? [wordedCounts[locale](words.join(" "))] : [])),
      ...fractions[locale],
    ]),
    "wrong direction": of(directions[locale]),
    "cause without experiment": of(causes[locale], unproven),
    "another thing counted": of(otherThings[locale]),
    "rounded too far": of(tooFar[locale]),
    "n off by one": of(lines.flatMap((line) =>
      replaced(line, /(?<=n = )\d+(?:[.,]\d+)?/g, (found) =>
        [-1, 1].map((by) => (Number(found.replace(/[.,]/, "")) + by).toLocaleString(locale === "en" ? "en-GB" : "de-DE")),
      ),
    )),
  }
}
