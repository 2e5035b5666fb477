import type { Texts } from "@folkmoot/facts"

/**
 * What calculators warn of without a name in it.
 *
 * @remarks
 * They come with a measure and stand in no card, so a catalogue can learn of them here alone; a test holds them against their sources.
 */
export const quotedTexts: readonly Texts[] = [
  {
    en: "No journey without a conversion was told, so the model cannot see which channels lose people.",
    de: "Customer Journeys ohne Conversion sind nicht angegeben; das Modell kann daher nicht erkennen, bei welchen Kanälen Menschen abspringen.",
    da: "Der er ikke oplyst kunderejser uden konvertering, så modellen kan ikke se, ved hvilke kanaler folk falder fra.",
  },
  {
    en: "Attributed does not mean caused: the model divides what came in; what would have come in without the community it cannot know.",
    de: "Zugeschrieben heißt nicht verursacht: Das Modell teilt auf, was eingegangen ist; was ohne die Community eingegangen wäre, kann es nicht wissen.",
    da: "Tilskrevet betyder ikke forårsaget: Modellen fordeler det, der kom ind; hvad der ville være kommet uden fællesskabet, kan den ikke vide.",
  },
  {
    en: "Some of it came in without any known contact before and is attributed to no channel.",
    de: "Ein Teil ging ohne bekannten vorherigen Kontakt ein und ist keinem Kanal zugeschrieben.",
    da: "Noget af det kom ind uden nogen kendt forudgående kontakt og er ikke tilskrevet nogen kanal.",
  },
  {
    en: "Some of it has no known author and was taken to have been said independently, so the range may be too narrow.",
    de: "Bei manchem ist nicht bekannt, von wem es stammt; es gilt hier als unabhängig, daher kann der Bereich zu schmal sein.",
    da: "For noget af det er afsenderen ukendt; det er regnet som uafhængigt, så intervallet kan være for smalt.",
  },
  {
    en: "Those who answered the survey stand for all visitors, each visit for a matter of its own, and what people say they would have done for what they would have done.",
    de: "Die Befragten sprechen für alle Besucher, jeder Besuch galt einem eigenen Anliegen, und alle hätten auch getan, was sie angeben.",
    da: "Det antages, at de adspurgte er repræsentative for alle besøgende, at hvert besøg gjaldt sit eget ærinde, og at folk ville have gjort det, de selv siger.",
  },
  {
    en: "Some records do not tell what decides whether they count; they were left out.",
    de: "Bei einigen Einträgen fehlt die Angabe, die darüber entscheidet, ob sie zählen; sie blieben unberücksichtigt.",
    da: "Nogle registreringer mangler den oplysning, der afgør, om de tæller med; de er udeladt.",
  },
  {
    en: "One case is so much larger than all others that it decides the number.",
    de: "Ein einzelner Fall ist so viel größer als alle anderen, dass er die Zahl bestimmt.",
    da: "Et enkelt tilfælde er så meget større end alle andre, at det afgør tallet.",
  },
  {
    en: "What some authors are to the organisation is not known; they were taken for members.",
    de: "Bei einigen Verfassern ist unbekannt, in welcher Beziehung sie zur Organisation stehen; sie gelten hier als Mitglieder.",
    da: "For nogle forfattere er tilknytningen til organisationen ukendt; de er regnet som medlemmer.",
  },
  {
    en: "Some readings do not say how sure they are and are taken as certain, so the range is too narrow.",
    de: "Bei einigen Zwischenständen fehlt die Angabe, wie sicher sie sind; sie gelten hier als sicher, daher ist der Bereich zu schmal.",
    da: "Nogle aflæsninger oplyser ikke, hvor sikre de er, og regnes for sikre; intervallet er derfor for smalt.",
  },
  {
    en: "The good end of the scale is the low one; the answers were turned round so that more is better.",
    de: "Auf dieser Skala ist der niedrige Wert der gute; die Antworten wurden umgepolt, sodass höhere Werte besser sind.",
    da: "Den lave ende af skalaen er den gode; svarene er vendt, så højere er bedre.",
  },
  {
    en: "What the community is worth beyond money is not in this number.",
    de: "Was die Community über Geld hinaus wert ist, steckt nicht in dieser Zahl.",
    da: "Det, fællesskabet er værd ud over penge, indgår ikke i tallet.",
  },
  {
    en: "Most of the benefit is estimated or assumed, not measured.",
    de: "Der größte Teil des Nutzens ist geschätzt oder angenommen, nicht gemessen.",
    da: "Størstedelen af gevinsten er anslået eller antaget, ikke målt.",
  },
  {
    en: "All benefits counted are taken to be due to the community.",
    de: "Es wird angenommen, dass der gesamte gezählte Nutzen der Community zu verdanken ist.",
    da: "Hele den medregnede gevinst antages at skyldes fællesskabet.",
  },
  {
    en: "The same people come several times, so the range is in truth wider than shown.",
    de: "Dieselben Menschen kommen mehrmals; der Bereich ist daher in Wahrheit breiter als angegeben.",
    da: "De samme mennesker kommer flere gange, så intervallet er i virkeligheden bredere end vist.",
  },
  {
    en: "Many texts were not scored; how they would have come out is not known.",
    de: "Viele Texte wurden nicht bewertet; wie die Bewertung ausgefallen wäre, ist nicht bekannt.",
    da: "Mange tekster blev ikke vurderet; hvordan vurderingen ville være faldet ud, vides ikke.",
  },
  {
    en: "Nobody checked how well the scorer reads these texts.",
    de: "Niemand hat geprüft, wie gut das Verfahren diese Texte liest.",
    da: "Ingen har kontrolleret, hvor godt metoden læser disse tekster.",
  },
  {
    en: "The upper end of the range is open: it shows how long the threads were followed, and the true value may lie beyond.",
    de: "Der Bereich ist nach oben offen: Sein Ende zeigt, wie lange die Themen beobachtet wurden; der wahre Wert kann darüber liegen.",
    da: "Intervallet er åbent opadtil: Enden viser, hvor længe trådene er blevet fulgt, og den sande værdi kan ligge højere.",
  },
  {
    en: "A request that was not made would have cost as much as those that were made, beyond what is paid anyway.",
    de: "Eine nicht gestellte Anfrage hätte ebenso viel gekostet wie die gestellten, ohne die Kosten, die ohnehin anfallen.",
    da: "En henvendelse, der ikke kom, ville have kostet det samme som dem, der kom, ud over det, der betales under alle omstændigheder.",
  },
  {
    en: "All of the content comes from one side: from members alone or from professionals alone.",
    de: "Alle Inhalte stammen von einer Seite: Entweder kommen alle von Mitgliedern, oder alle sind professionell erstellt.",
    da: "Alt indholdet kommer fra den ene side: kun fra medlemmer eller kun fra professionelle.",
  },
  {
    en: "It is not known who made some of the content; it was left out.",
    de: "Bei einigen Inhalten ist unbekannt, von wem sie stammen; sie blieben unberücksichtigt.",
    da: "For noget af indholdet vides det ikke, hvem der har lavet det; det er udeladt.",
  },
  {
    en: "A stakeholder with whom no contact at all is recorded is not included.",
    de: "Eine Anspruchsgruppe, zu der gar kein Kontakt festgehalten ist, kommt darin nicht vor.",
    da: "En interessent, som der slet ikke er registreret kontakt med, er ikke med.",
  },
]
