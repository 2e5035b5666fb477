import type { Texts } from "@folkmoot/facts"
import type { CommunityType, PlanValueType } from "./model.ts"

/** What a starter asks its writer, and what it explains, in three languages. */
export const starterTexts = {
  intro: {
    en: "A strategy plan for a community. Put your own words in place of what stands in [brackets];",
    de: "Ein Strategieplan für eine Community. Ersetzen Sie, was in [Klammern] steht, durch Ihre eigenen Worte;",
    da: "En strategiplan for et fællesskab. Skriv jeres egne ord i stedet for det, der står i [kantede parenteser];",
  },
  introFields: {
    en: "fields that begin with # are optional for now: remove the # to use them. folkmoot lint says what to do next.",
    de: "Felder, die mit # beginnen, haben Zeit: Entfernen Sie das #, sobald Sie sie brauchen. folkmoot lint sagt, was als Nächstes zu tun ist.",
    da: "felter, der begynder med #, kan vente: Fjern #, når I vil bruge dem. folkmoot lint fortæller, hvad det næste skridt er.",
  },
  revised: { en: "the day you last went through it", de: "der Tag der letzten Überarbeitung", da: "den dag, I sidst gik den igennem" },
  organisation: {
    en: "Who stands behind the community. Whoever wants the same will want to join.",
    de: "Wer hinter der Community steht. Wer dasselbe will, kommt gern dazu.",
    da: "Hvem der står bag fællesskabet. De, der vil det samme, får lyst til at være med.",
  },
  mission: { en: "Why does the organisation exist?", de: "Wozu gibt es die Organisation?", da: "Hvorfor findes organisationen?" },
  vision: { en: "What does it want to have reached one day?", de: "Was will sie eines Tages erreicht haben?", da: "Hvad vil den gerne have opnået en dag?" },
  value: { en: "What does it stand for?", de: "Wofür steht sie?", da: "Hvad står den for?" },
  community: { en: "What the community is for, seen from both sides.", de: "Wozu die Community da ist, von beiden Seiten gesehen.", da: "Hvad fællesskabet er til for, set fra begge sider." },
  purpose: { en: "What is the community for?", de: "Wozu ist die Community da?", da: "Hvad er fællesskabet til for?" },
  audience: { en: "For whom is it?", de: "Für wen ist sie da?", da: "Hvem er det for?" },
  memberBenefit: { en: "What do members get out of it?", de: "Was haben die Mitglieder davon?", da: "Hvad får medlemmerne ud af det?" },
  goals: {
    en: "What the organisation wants. One goal is a good beginning.",
    de: "Was die Organisation will. Ein Ziel ist ein guter Anfang.",
    da: "Hvad organisationen vil. Ét mål er en god begyndelse.",
  },
  goal: { en: "What does the organisation want?", de: "Was will die Organisation?", da: "Hvad vil organisationen?" },
  behaviours: {
    en: "What members do, and how that helps the organisation: the heart of the plan.",
    de: "Was Mitglieder tun und wie das der Organisation hilft: der Kern des Plans.",
    da: "Hvad medlemmerne gør, og hvordan det gavner organisationen: planens kerne.",
  },
  behaviour: { en: "What should members do?", de: "Was sollen Mitglieder tun?", da: "Hvad skal medlemmerne gøre?" },
  who: { en: "Which members?", de: "Welche Mitglieder?", da: "Hvilke medlemmer?" },
  createsValue: { en: "How does the organisation gain when they do?", de: "Was gewinnt die Organisation dadurch?", da: "Hvad vinder organisationen ved det?" },
  evidence: {
    en: "assumed until you have seen it: then correlated or tested",
    de: "assumed, bis Sie es gesehen haben: dann correlated oder tested",
    da: "assumed, indtil I har set det; derefter correlated eller tested",
  },
  objectives: {
    en: "From where to where, and by when. Shares are written from 0 to 1.",
    de: "Von welchem Wert zu welchem, und bis wann. Anteile stehen als Zahl von 0 bis 1.",
    da: "Fra hvad til hvad og hvornår. Andele skrives som tal fra 0 til 1.",
  },
  objective: { en: "What is to change, in one sentence?", de: "Was soll sich ändern, in einem Satz?", da: "Hvad skal ændre sig, i én sætning?" },
  baseline: { en: "where it stands today", de: "der heutige Stand", da: "hvor tallet ligger i dag" },
  target: { en: "where it is to be", de: "wo es stehen soll", da: "hvor det skal hen" },
  due: { en: "by which day", de: "bis zu welchem Tag", da: "senest hvilken dato" },
  population: { en: "Whose behaviour is counted?", de: "Wessen Verhalten wird gezählt?", da: "Hvis adfærd tælles?" },
  reach: { en: "What speaks for the target being within reach?", de: "Was spricht dafür, dass der Zielwert erreichbar ist?", da: "Hvad taler for, at målværdien er inden for rækkevidde?" },
  strategy: { en: "How you will get there.", de: "Wie Sie dorthin kommen.", da: "Hvordan I når dertil." },
  way: { en: "How will members come to do it?", de: "Was bringt Mitglieder dazu, es zu tun?", da: "Hvad får medlemmerne til at gøre det?" },
  tactics: { en: "What you will do for it.", de: "Was Sie dafür tun.", da: "Hvad I gør for det." },
  tactic: { en: "What will you do again and again?", de: "Was werden Sie immer wieder tun?", da: "Hvad vil I gøre igen og igen?" },
  actions: {
    en: "The first steps, with who and by when. The first three months in detail, the rest as you learn.",
    de: "Die ersten Schritte, mit Zuständigkeit und Termin. Die ersten drei Monate genau, das Weitere, sobald Sie mehr wissen.",
    da: "De første skridt: hvem og hvornår. De første tre måneder i detaljer, resten efterhånden som I bliver klogere.",
  },
  action: { en: "What comes first?", de: "Was kommt zuerst?", da: "Hvad kommer først?" },
  optimisation: {
    en: "What you learned, what you decided, and when you measure again.",
    de: "Was Sie gelernt und entschieden haben und wann Sie wieder messen.",
    da: "Hvad I lærte, hvad I besluttede, og hvornår I måler igen.",
  },
  finding: { en: "What have you learned so far?", de: "Was haben Sie bisher gelernt?", da: "Hvad har I lært indtil nu?" },
  stakeholders: {
    en: "Whose support the community needs. Write roles, not names.",
    de: "Wessen Unterstützung die Community braucht. Nennen Sie Funktionen, keine Namen.",
    da: "Dem, fællesskabet har brug for opbakning fra. Skriv roller, ikke navne.",
  },
  boughtIn: { en: "the day they agreed to support the plan", de: "der Tag, an dem die Unterstützung zugesagt wurde", da: "den dag, vedkommende gav tilsagn om opbakning" },
  stakeholder: { en: "Who decides about it?", de: "Wer entscheidet darüber?", da: "Hvem er det, der bestemmer?" },
  interest: { en: "What do they want?", de: "Was ist dieser Person wichtig?", da: "Hvad vil vedkommende opnå?" },
  pain: { en: "What troubles them?", de: "Was bereitet ihr Sorgen?", da: "Hvad bekymrer vedkommende?" },
  platforms: { en: "Where members meet. Few places, looked after well.", de: "Wo sich Mitglieder begegnen. Wenige Orte, gut betreut.", da: "Hvor medlemmerne mødes. Hellere få steder, der bliver passet godt." },
  platform: { en: "What is it used for?", de: "Wofür wird die Plattform genutzt?", da: "Hvad bruges stedet til?" },
  presence: { en: "How do you know that your members are there?", de: "Woher wissen Sie, dass Ihre Mitglieder dort sind?", da: "Hvordan ved I, at jeres medlemmer er der?" },
  roles: { en: "Who does what.", de: "Wer was tut.", da: "Hvem der gør hvad." },
  manager: { en: "Community manager", de: "Community-Management", da: "Community manager" },
  moderator: { en: "Moderator", de: "Moderation", da: "Moderator" },
  metrics: {
    en: "The few numbers you look at, where they come from, and how often you talk about them.",
    de: "Die wenigen Kennzahlen, auf die Sie schauen, woher sie kommen und wie oft Sie darüber sprechen.",
    da: "De få nøgletal, I ser på, hvor de kommer fra, og hvor tit I taler om dem.",
  },
  source: { en: "Where does the number come from?", de: "Woher kommt die Zahl?", da: "Hvor kommer tallet fra?" },
  competitors: { en: "Whom you can learn from.", de: "Von wem Sie lernen können.", da: "Hvem I kan lære af." },
  competitor: { en: "Who has such a community already?", de: "Wer hat schon eine solche Community?", da: "Hvem har allerede sådan et fællesskab?" },
  works: { en: "What works for them?", de: "Was gelingt dort?", da: "Hvad lykkes for dem?" },
  fails: { en: "What does not?", de: "Was gelingt dort nicht?", da: "Hvad lykkes ikke?" },
  tools: { en: "What saves time or widens reach.", de: "Was Zeit spart oder die Reichweite erhöht.", da: "Hvad der sparer tid eller øger rækkevidden." },
  tool: { en: "Which tool?", de: "Welches Tool?", da: "Hvilket værktøj?" },
  toolPurpose: { en: "What does it save you, or make possible?", de: "Was erspart oder ermöglicht es Ihnen?", da: "Hvad sparer det jer for, eller hvad gør det muligt?" },
  costs: { en: "What running the community costs.", de: "Was der Betrieb der Community kostet.", da: "Hvad det koster at drive fællesskabet." },
  guidelines: { en: "The rules of the house.", de: "Die Hausregeln.", da: "Husets regler." },
  posting: { en: "What do people post, and how?", de: "Was wird veröffentlicht, und wie?", da: "Hvad skriver man, og hvordan?" },
  interaction: { en: "How do people treat each other?", de: "Wie geht man miteinander um?", da: "Hvordan opfører man sig over for hinanden?" },
  conflict: { en: "What happens in a conflict?", de: "Was geschieht bei einem Konflikt?", da: "Hvad sker der i en konflikt?" },
  feedback: { en: "How you listen to members, and what came of it.", de: "Wie Sie Ihren Mitgliedern zuhören und was daraus geworden ist.", da: "Hvordan I lytter til medlemmerne, og hvad der kom ud af det." },
  wording: { en: "What do you ask, word for word?", de: "Was fragen Sie, Wort für Wort?", da: "Hvad spørger I om, ord for ord?" },
  timeline: { en: "The time the plan is for, and how often you go through it.", de: "Für welche Zeit der Plan gilt und wie oft Sie ihn durchgehen.", da: "Hvilken periode planen dækker, og hvor tit I går den igennem." },
  flexibility: { en: "What would make you change the plan, and what you would do then.", de: "Was Sie veranlassen würde, den Plan zu ändern, und was Sie dann täten.", da: "Hvad der kunne få jer til at ændre planen, og hvad I så ville gøre." },
  trigger: { en: "What would have to happen?", de: "Was müsste geschehen?", da: "Hvad skulle der ske?" },
  contingency: { en: "What would you do then?", de: "Was täten Sie dann?", da: "Hvad ville I så gøre?" },
  risks: { en: "What could go wrong.", de: "Was schiefgehen könnte.", da: "Hvad der kan gå galt." },
  risk: { en: "What could go wrong?", de: "Was könnte schiefgehen?", da: "Hvad kan gå galt?" },
  response: { en: "What will you do about it?", de: "Was tun Sie dagegen?", da: "Hvad gør I ved det?" },
  example: { en: "Such as:", de: "Etwa:", da: "For eksempel:" },
} as const satisfies Readonly<Record<string, Texts>>

/** What a community of a type may want, in an example. */
export interface TypeExample {
  readonly goal: Texts
  readonly behaviour: Texts
  readonly value: PlanValueType
  readonly metric: string
  readonly variant: string
}

/** An example for each type of community; their metrics are shares. */
export const typeExamples: Readonly<Record<CommunityType, TypeExample>> = {
  support: {
    goal: { en: "Twice as many customers are served by the same team.", de: "Dasselbe Team betreut doppelt so viele Kunden.", da: "Det samme team betjener dobbelt så mange kunder." },
    behaviour: { en: "Members answer the questions of other members.", de: "Mitglieder beantworten die Fragen anderer Mitglieder.", da: "Medlemmerne svarer på hinandens spørgsmål." },
    value: "service-cost", metric: "resolution-rate", variant: "matured-cohort",
  },
  product: {
    goal: { en: "The product does what customers need, so they stay.", de: "Das Produkt kann, was Kunden brauchen; deshalb bleiben sie.", da: "Produktet kan det, kunderne har brug for, så de bliver." },
    behaviour: { en: "Members describe what stopped them, with an example.", de: "Mitglieder schildern an einem Beispiel, woran sie gescheitert sind.", da: "Medlemmerne beskriver med et eksempel, hvor de gik i stå." },
    value: "lifetime-value", metric: "member-insights", variant: "adopted-within",
  },
  brand: {
    goal: { en: "New customers come because customers send them.", de: "Neue Kunden kommen, weil andere Kunden sie mitbringen.", da: "Nye kunder kommer, fordi andre kunder sender dem." },
    behaviour: { en: "Members invite people they know.", de: "Mitglieder laden Bekannte ein.", da: "Medlemmerne inviterer folk, de kender." },
    value: "customer-acquisition", metric: "referral-rate", variant: "participation",
  },
  workplace: {
    goal: { en: "Nobody works out again what a colleague already knows.", de: "Niemand erarbeitet noch einmal, was schon jemand im Haus weiß.", da: "Ingen bruger tid på at finde ud af det, en kollega allerede ved." },
    behaviour: { en: "Colleagues answer questions from other departments.", de: "Beschäftigte beantworten Fragen aus anderen Abteilungen.", da: "Kolleger svarer på spørgsmål fra andre afdelinger." },
    value: "work-performance", metric: "answered-within", variant: "matured-cohort",
  },
  cause: {
    goal: { en: "Every part of town has a repair evening.", de: "In jedem Stadtteil gibt es einen Reparaturabend.", da: "Hver bydel har en reparationsaften." },
    behaviour: { en: "Members take part in an evening near them.", de: "Mitglieder helfen bei einem Abend in ihrer Nähe mit.", da: "Medlemmerne hjælper til en aften i nærheden." },
    value: "social-return", metric: "behaviour-actors", variant: "share",
  },
  learning: {
    goal: { en: "Learners use at work what they have learned.", de: "Was gelernt wurde, kommt bei der Arbeit an.", da: "Deltagerne bruger det, de har lært, i deres arbejde." },
    behaviour: { en: "Learners explain things to each other.", de: "Lernende erklären einander, was sie verstanden haben.", da: "Deltagerne forklarer ting for hinanden." },
    value: "work-performance", metric: "member-answer-share", variant: "answers",
  },
}
