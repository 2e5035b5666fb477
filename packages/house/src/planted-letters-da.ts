import type { Letter } from "./planted-letters.ts"

/** Letters in Danish, all true of the sample community's reports. */
export const danishLetters: readonly Letter[] = [
  {
    form: "mail", audience: "support",
    text: `Kære alle

~Inden vores møde torsdag kl. 14~ får I lige tallene: Fra januar til juni 2026 blev 62 % af spørgsmålene løst, og 48 % af spørgsmålene løste andre medlemmer helt uden os. Man venter typisk 7,1 timer på det første svar. {Om det er længere end sidste år, kan vi endnu ikke sige.¦certainty=Det er længere end sidste år.¦same=Det er omtrent som sidste år.}

Én ting ligger fast: Inden for 24 timer blev kun 68 % af trådene besvaret, i første halvår 2025 var det 76 %. {Forskellen er 8 procentpoint.¦direction=Andelen er altså steget med 8 procentpoint.}

~God weekend, vi ses mandag~`,
  },
  {
    form: "mail", audience: "executive",
    text: `Kære kolleger

I spurgte, hvad en konvertering koster os. Det er 230 euro, og intervallet går fra 201 til 264 euro. For et år siden var det 207 euro. {At omkostningen er steget, kan dataene ikke vise.¦certainty=Omkostningen pr. konvertering er altså steget.¦direction=Omkostningen pr. konvertering er altså faldet.} Målet er 220 euro; {om vi når det, er endnu uafklaret¦target=det mål er nået}.

Fællesskabet kostede i alt 49.363 euro i halvåret. {Det er ikke påvist, at det har skabt konverteringer.¦cause=Det har ført til en lavere omkostning pr. konvertering.}

Investeringsafkastet ligger på 48 %, med et interval fra 21 til 70 %. Regner man kun den målte gevinst med, er det −57,2 %.`,
  },
  {
    form: "slides", audience: "executive",
    text: `# Fællesskabet i første halvår 2026

- Løsningsrate: 62 % (58–66 %), bygger på 599 spørgsmål
- Første svartid: 7,1 timer (året før 4,1 timer), {endnu uafklaret¦direction=hurtigere end før¦certainty=klart langsommere end sidste år}
- Net Promoter Score: 30 point mod et mål på 48, {endnu ikke nået¦target=målet er nået}
- Omkostning pr. konvertering: 230 € (året før 207 €)
- Seks delmål, {ingen af dem nået¦target=tre af dem nået}

## Hvad der kommer nu

- Modenhed: niveau 1 er nået, til niveau 2 mangler ét kriterium (11 ud af 12 opfyldt)
- 13 tiltag planlagt, 10 gennemført, 1 forsinket siden 26. juni 2026`,
  },
  {
    form: "press", audience: "executive",
    text: `**Virksomheder hjælper virksomheder.** I første halvår 2026 blev 62 procent af medlemmernes spørgsmål løst. Af 174 adspurgte var 70 procent tilfredse, året før var det 73 procent; {forskellen kan være tilfældig¦certainty=tilfredsheden er dermed faldet¦direction=tilfredsheden er dermed steget}.

På spørgsmålet, om de ville anbefale softwaren, svarede 181 kunder: Det giver en Net Promoter Score på 30 point. {Dataene passer også med 19 eller 41 point.¦superlative=Det er den højeste Net Promoter Score nogensinde.}

Fællesskabet står på det første af tre modenhedsniveauer. {Ingen har endnu vist, at det sænker omkostningerne.¦cause=Takket være fællesskabet falder supportomkostningerne.}`,
  },
  {
    form: "table", audience: "support",
    text: `Tal til teammødet:

| Nøgletal | 1. halvår 2025 | 1. halvår 2026 | Vurdering |
|---|---|---|---|
| Første svartid | 4,1 timer | 7,1 timer | {endnu uafklaret¦certainty=steget} |
| Tråde besvaret inden for 24 timer | 76 % | 68 % | {–¦direction=steget} |
| Kundetilfredshed | 73 % | 70 % | {endnu uafklaret¦same=uændret} |
| Net Promoter Score | 36 point | 30 point | {endnu uafklaret¦certainty=faldet} |

Løste spørgsmål i halvåret: 62 % af 599. Nye medlemmer, der fik svar inden for 3 dage: 80 % af 341.`,
  },
  {
    form: "mail", audience: "members",
    text: `Hej alle sammen

Et halvt år er gået, og det her fik I ud af det: Ud af hundrede spørgsmål blev 62 løst, halvdelen af alle spørgsmål inden for 3,1 dage. Næsten halvdelen, nemlig 48 %, løste I {selv indbyrdes¦group=med hjælp fra de ansatte}.

{Nye medlemmer¦group=Ansatte}, der oprettede en tråd, havde svar efter højst tre dage i 80 % af tilfældene. Af 19 af jeres idéer, som allerede kan bedømmes, blev 11 % taget op.

Ikke alle får svar inden for et døgn: 68 % af trådene fik et, for et år siden var det 76 %. {Hvorfor, ved vi ikke.¦cause=Det skyldes den nye kanal.} ~Vi ses til sommerfesten den 18. juli!~`,
  },
  {
    form: "slides", audience: "support",
    text: `## Hvad fællesskabet sparer kundeservice for

1. Omkring 2.100 henvendelser undgået ved besøg i fællesskabet (anslået; interval 899 til 4.669)
2. Yderligere omkring 1.760 ved selvhjælpssiderne (interval 740 til 3.844)
3. Det ville have kostet os 41.911 € og 34.504 €. {Undgåede omkostninger, ikke sparede penge.¦cause=Fællesskabet sparer os penge.}

## Hvor det kniber

- Ti medlemmer giver 39 % af alle svar fra medlemmer (året før: 49 %; {ingen ændring er påvist¦direction=svarene er mere koncentrerede end sidste år})
- Hurtigst gik det i marts med 3,5 timer til det første svar, langsomst i januar med 8,8 timer
- Kun 7 % af de løste tråde var kommet i vidensbasen efter 30 dage`,
  },
  {
    form: "press", audience: "marketing",
    text: `Af alle omtaler af mærket og dets to konkurrenter gjaldt 30 % mærket selv, 46 % den store programpakke og 24 % værktøjsproducenten. Det, andre sagde, var {oftere positivt end negativt¦direction=oftere negativt end positivt}: Forskellen er 44 procentpoint.

Omkring hvert femogtyvende medlem har inviteret nogen (4,1 %, året før 6 %; {nogen ændring er der ikke belæg for¦certainty=henvisningsraten er faldet}). Hvert sekstende nye medlem kom via en invitation. I december skal det være ti procent, {og så langt er vi ikke endnu¦target=og det har vi allerede nået}.

Af dem, der blev inviteret til en undersøgelse, svarede 37 % fuldt ud. {Hvad de andre ville have sagt, ved ingen.¦cause=Påmindelsen førte til en højere svarprocent.}`,
  },
  {
    form: "mail", audience: "executive",
    text: `Til bestyrelsen, om planen pr. 1. juli 2026:

Ingen af de seks delmål er nået indtil nu. Tre er {endnu ikke nået¦target=nået}, og for de andre tre er det endnu uafklaret. Det næste forfalder den 30. november 2026, resten sidst i december.

Ti ud af tretten tiltag er gennemført, og et er forsinket: vejledningerne til de fem connectorer, der skulle være færdige den 26. juni. Af elleve tiltag, der skulle være færdige, blev syv det til tiden, altså 64 %.

Piloten med påmindelser blev afgjort den 24. april; {dens ene kriterium kunne ikke vurderes¦target=dens ene kriterium var opfyldt¦negation=dens ene kriterium kunne vurderes og var opfyldt}. Den måtte højst koste 400 euro.

{Modenheden er ikke kommet ud over niveau 1.¦negation=Modenheden er kommet ud over niveau 1.} Det, der står i vejen, er at udgive til tiden: 84 % af de planlagte indlæg udkom i tide, grænsen er 75 %, og intervallet begynder ved 69 %.`,
  },
  {
    form: "table", audience: "executive",
    text: `Løsningsrate måned for måned, 2026:

| Måned | Løst |
|---|---|
| Januar | 51 % |
| Februar | 72 % |
| Marts | 62 % |
| April | 64,8 % |
| Maj | 59,2 % |
| Juni (foreløbigt) | 64 % |

Februar var den bedste måned, {januar den svageste¦superlative=juni den svageste}. For hele halvåret er det 62 %. Intervallerne går hver måned omkring ti point til hver side, {så månederne kan knap skelnes fra hinanden¦certainty=så løsningsraten er steget måned for måned}.`,
  },
  {
    form: "mail", audience: "marketing",
    text: `Hej, her er som lovet ~tre ting til kampagnesiden~:

For det første tilskrives 38.428 euro af omsætningen kontakten med fællesskabet, når hver berørt kanal får lige meget. Fik den seneste kontakt det hele, ville det være 54.999 euro, og den tidligste 20.128 euro. {Det beviser ikke, at fællesskabet tjente pengene.¦cause=Den omsætning er forårsaget af fællesskabet.}

For det andet kommer det meste indhold fra os selv: Kun 14 % kom fra medlemmer, i første halvår 2025 var det 27 %. {Forskellen kan være tilfældig.¦certainty=Medlemmernes andel af indholdet er faldet.}

For det tredje udkom 84 % af de planlagte indlæg til tiden eller højst en dag for sent. En konvertering kostede 230 euro. {Skriv ikke, at den er blevet billigere; det ved vi ikke.¦direction=En konvertering er blevet billigere.}`,
  },
  {
    form: "slides", audience: "members",
    text: `**Jeres fællesskab i tal** (januar til juni 2026)

* 62 % af jeres spørgsmål løst
* halvdelen af jer ventede højst 7,1 timer på svar ({sidste år 4,1 timer¦exchanged=sidste år 9,4 timer})
* 68 % af trådene besvaret inden for 24 timer, {efter 76 % for et år siden¦direction=det er 8 procentpoint flere end for et år siden}
* {80 % af de nye medlemmer¦group=80 % af alle kunder} fik svar inden for tre dage
* tre måneder over 62 %: februar med 72 %, april med 65 % og juni med 64 %

Mere end hver tiende idé blev taget op. {Om nye medlemmer har det bedre end sidste år, er endnu ikke sammenlignet.¦certainty=Nye medlemmer har det bedre end sidste år.}`,
  },
]
