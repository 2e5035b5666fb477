import type { Texts } from "@folkmoot/facts"

/** What can be said of a model, of the files it is made of and of a sheet of answers. */
export const modelMessages = {
  noModel: {
    en: "This is no maturity model: a document of one has kind: MaturityModel, and a file of OWASP SAMM has a type, such as Question.",
    de: "Dies ist kein Reifegradmodell: Ein solches Dokument hat kind: MaturityModel, eine Datei von OWASP SAMM hat einen type, etwa Question.",
    da: "Dette er ikke en modenhedsmodel: Et sådant dokument har kind: MaturityModel, og en fil fra OWASP SAMM har en type, for eksempel Question.",
  },
  noFiles: {
    en: "No file was given. Give the document of the model, or all files of OWASP SAMM.",
    de: "Es wurde keine Datei angegeben. Geben Sie das Dokument des Modells an oder alle Dateien von OWASP SAMM.",
    da: "Der er ikke angivet nogen fil. Angiv modellens dokument eller alle filerne fra OWASP SAMM.",
  },
  tooManyFiles: {
    en: "{count} files are more than are read together; at most {most} are. Give only the files of the model.",
    de: "{count} Dateien sind mehr, als zusammen gelesen werden; höchstens sind es {most}. Geben Sie nur die Dateien des Modells an.",
    da: "{count} filer er flere, end der læses samlet; der læses højst {most}. Angiv kun modellens filer.",
  },
  severalDocuments: {
    en: "The file holds {count} documents, but only one is read from each. Put every document into a file of its own.",
    de: "Die Datei enthält {count} Dokumente, gelesen wird aber nur eines je Datei. Legen Sie jedes Dokument in eine eigene Datei.",
    da: "Filen indeholder {count} dokumenter, men der læses kun ét fra hver fil. Læg hvert dokument i sin egen fil.",
  },
  secondModel: {
    en: "A model was already read from {first}. Read each model by itself.",
    de: "Aus {first} wurde bereits ein Modell gelesen. Lesen Sie jedes Modell für sich.",
    da: "Der er allerede læst en model fra {first}. Læs hver model for sig.",
  },
  more: {
    en: "There are further problems: {count}. They are shown once the first ones are solved.",
    de: "Es gibt weitere Probleme: {count}. Sie werden angezeigt, sobald die ersten behoben sind.",
    da: "Der er flere problemer: {count}. De vises, når de første er rettet.",
  },
  noEntries: {
    en: "{where} is an empty list. Expected is at least an entry; add it.",
    de: "{where} ist eine leere Liste. Erwartet wird wenigstens ein Eintrag; ergänzen Sie ihn.",
    da: "{where} er en tom liste. Der forventes mindst én post; tilføj den.",
  },
  noWords: {
    en: "{where} says nothing. Write a text, or one for each language you have.",
    de: "{where} ist leer. Schreiben Sie einen Text oder je einen in den Sprachen, die Sie brauchen.",
    da: "{where} siger ingenting. Skriv en tekst eller én for hvert sprog, I bruger.",
  },
  sameId: {
    en: "The id “{id}” was already given in {where}. Choose another for one of the two.",
    de: "Die id „{id}“ ist bereits in {where} vergeben. Wählen Sie für eine der beiden Stellen eine andere.",
    da: "Id’et »{id}« er allerede brugt i {where}. Vælg et andet til det ene af de to steder.",
  },
  dangling: {
    en: "{where} refers to “{id}”, but nothing there is called that. Correct the id, or add what is missing.",
    de: "{where} verweist auf „{id}“, doch so heißt dort nichts. Korrigieren Sie die id oder ergänzen Sie, was fehlt.",
    da: "{where} henviser til »{id}«, men intet dér hedder sådan. Ret id’et, eller tilføj det, der mangler.",
  },
  danglingNear: {
    en: "{where} refers to “{id}”, but nothing there is called that. Did you mean “{nearest}”?",
    de: "{where} verweist auf „{id}“, doch so heißt dort nichts. Meinten Sie „{nearest}“?",
    da: "{where} henviser til »{id}«, men intet dér hedder sådan. Mente I »{nearest}«?",
  },
  noSuchLevel: {
    en: "{where} is {given}, but the levels are numbered from {first} to {last}. Write one of these whole numbers.",
    de: "{where} ist {given}, die Stufen sind aber von {first} bis {last} nummeriert. Schreiben Sie eine dieser ganzen Zahlen.",
    da: "{where} er {given}, men niveauerne er nummereret fra {first} til {last}. Skriv et af disse hele tal.",
  },
  streamMissing: {
    en: "“{practice}” has streams, but the question “{question}” belongs to none. Name one: {streams}.",
    de: "„{practice}“ hat Stränge (streams), die Frage „{question}“ gehört aber zu keinem. Nennen Sie einen: {streams}.",
    da: "»{practice}« har spor (streams), men spørgsmålet »{question}« hører ikke til noget af dem. Angiv et: {streams}.",
  },
  outOfRange: {
    en: "{where} is {given}. Expected is a number from {least} to {most}.",
    de: "{where} ist {given}. Erwartet wird eine Zahl von {least} bis {most}.",
    da: "{where} er {given}. Der forventes et tal fra {least} til {most}.",
  },
  outOfLevel: {
    en: "{where} is {given}. Expected is a number from 0 to 1, or up to {most} if no question that is answered from “{set}” has a level.",
    de: "{where} ist {given}. Erwartet wird eine Zahl von 0 bis 1 oder, wenn keine mit „{set}“ beantwortete Frage eine Stufe (level) hat, bis {most}.",
    da: "{where} er {given}. Der forventes et tal fra 0 til 1 eller, hvis intet spørgsmål med svar fra »{set}« har et niveau (level), op til {most}.",
  },
  tooManyLevels: {
    en: "{where} names {count} levels, but at most {most} are read. Leave some out.",
    de: "{where} nennt {count} Stufen, gelesen werden aber höchstens {most}. Lassen Sie einige weg.",
    da: "{where} nævner {count} niveauer, men der læses højst {most}. Udelad nogle af dem.",
  },
  noLevel: {
    en: "“{question}” has no level, so its answers say how many of the {most} levels are reached; but the best one of “{set}” comes to {given}. Give the question its level, or offer answers up to {most}.",
    de: "„{question}“ hat keine Stufe (level), die Antworten sagen also, wie viele der {most} Stufen erreicht sind; die beste aus „{set}“ ergibt aber {given}. Geben Sie der Frage ihre Stufe oder bieten Sie Antworten bis {most} an.",
    da: "»{question}« har intet niveau (level), så svarene siger, hvor mange af de {most} niveauer der er nået; men det bedste i »{set}« giver {given}. Giv spørgsmålet dets niveau, eller tilbyd svar op til {most}.",
  },
  weightBetween: {
    en: "“{set}” takes numbers between its answers, which have no weight, so its answers cannot have one either. Leave out weight, or between.",
    de: "„{set}“ nimmt auch Zahlen zwischen den Antworten an, die kein Gewicht haben; deshalb können auch die Antworten keines haben. Lassen Sie weight weg oder between.",
    da: "»{set}« tager også imod tal mellem svarene, og de har ingen vægt; derfor kan svarene heller ikke have en. Udelad weight eller between.",
  },
  notAbove: {
    en: "{where} is {given}. Expected is a number above {least}.",
    de: "{where} ist {given}. Erwartet wird eine Zahl größer als {least}.",
    da: "{where} er {given}. Der forventes et tal over {least}.",
  },
  noPassMark: {
    en: "{where} is {given}. Expected is a number above {least} and up to {most}.",
    de: "{where} ist {given}. Erwartet wird eine Zahl größer als {least} und höchstens {most}.",
    da: "{where} er {given}. Der forventes et tal over {least} og højst {most}.",
  },
  sameText: {
    en: "“{text}” is offered more than once in the answer set “{set}”, so that nobody can tell which is meant. Word each answer differently.",
    de: "„{text}“ kommt in der Antwortskala „{set}“ mehrfach vor, sodass sich nicht sagen lässt, welche Antwort gemeint ist. Formulieren Sie jede Antwort anders.",
    da: "»{text}« findes mere end én gang i svarskalaen »{set}«, så det kan ikke afgøres, hvilket svar der menes. Formulér hvert svar forskelligt.",
  },
  neverFull: {
    en: "The best answer of “{set}” comes to {given}, below the {needed} that a level needs. No level with such a question can be held; raise the value or lower scoring.pass.",
    de: "Die beste Antwort aus „{set}“ ergibt {given}; eine Stufe verlangt mindestens {needed}. Keine Stufe mit einer solchen Frage lässt sich erreichen; erhöhen Sie den Wert oder senken Sie scoring.pass.",
    da: "Det bedste svar i »{set}« giver {given}; et niveau kræver mindst {needed}. Intet niveau med et sådant spørgsmål kan nås; hæv værdien, eller sænk scoring.pass.",
  },
  nothingAsked: {
    en: "Nothing is asked about “{practice}” on these levels: {levels}. Add questions, or expect that these levels say nothing about it.",
    de: "Zu „{practice}“ wird auf diesen Stufen nichts gefragt: {levels}. Ergänzen Sie Fragen, sonst sagen diese Stufen nichts darüber aus.",
    da: "Der spørges ikke til »{practice}« på disse niveauer: {levels}. Tilføj spørgsmål, ellers siger niveauerne intet om det.",
  },
  noPractices: {
    en: "“{id}” has no practices, so it never comes to a score. Add one, or remove it.",
    de: "„{id}“ hat keine Praktiken und ergibt deshalb nie einen Wert. Ergänzen Sie eine oder entfernen Sie die Funktion.",
    da: "»{id}« har ingen praksisser og giver derfor aldrig nogen værdi. Tilføj en, eller fjern funktionen.",
  },
  neverUsed: {
    en: "No question is answered from “{set}”. Use it or remove it.",
    de: "Keine Frage wird mit „{set}“ beantwortet. Verwenden Sie die Antwortskala oder entfernen Sie sie.",
    da: "Intet spørgsmål besvares med »{set}«. Brug svarskalaen, eller fjern den.",
  },
  otherPractice: {
    en: "The activity “{id}” belongs to a stream of one practice and to a level of another. Correct stream or level.",
    de: "Die Aktivität „{id}“ gehört zum Strang der einen und zur Stufe einer anderen Praktik. Korrigieren Sie stream oder level.",
    da: "Aktiviteten »{id}« hører til et spor i én praksis og et niveau i en anden. Ret stream eller level.",
  },
  notAlone: {
    en: "The model has a document of its own in {first}; files of OWASP SAMM beside it are not read. Give one or the other.",
    de: "Das Modell steht als eigenes Dokument in {first}; Dateien von OWASP SAMM daneben werden nicht gelesen. Geben Sie das eine oder das andere an.",
    da: "Modellen står som et selvstændigt dokument i {first}; filer fra OWASP SAMM ved siden af læses ikke. Angiv det ene eller det andet.",
  },
  answeredTwice: {
    en: "“{question}” is already answered or set aside in {where}. Keep one of the two.",
    de: "„{question}“ ist in {where} bereits beantwortet oder ausgenommen. Behalten Sie nur eine von beiden Angaben.",
    da: "»{question}« er allerede besvaret eller undtaget i {where}. Behold kun den ene angivelse.",
  },
  answerOrPlace: {
    en: "“{question}” needs either an answer or its place. Give exactly one of the two.",
    de: "„{question}“ braucht entweder answer oder place. Geben Sie genau eines von beiden an.",
    da: "»{question}« skal have enten answer eller place. Angiv præcis én af dem.",
  },
  noReason: {
    en: "“{question}” is set aside without a reason, so it stays open. Say in note why it does not apply.",
    de: "„{question}“ ist ohne Begründung ausgenommen und bleibt deshalb offen. Sagen Sie in note, warum die Frage nicht zutrifft.",
    da: "»{question}« er undtaget uden begrundelse og står derfor åbent. Skriv i note, hvorfor det ikke er relevant.",
  },
} as const satisfies Record<string, Texts>

/** The name of something that can be said. */
export type ModelMessage = keyof typeof modelMessages
