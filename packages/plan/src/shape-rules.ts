import type { RuleCard } from "./rule.ts"

const shapeCard = {
  since: "0.1.0",
  severity: "error",
  sources: ["concept:25", "concept:79"],
  why: {
    en: "Only what stands in the field meant for it can be checked, measured and reported.",
    de: "Nur was im dafür vorgesehenen Feld steht, lässt sich prüfen, messen und berichten.",
    da: "Kun det, der står i det felt, det hører til i, kan kontrolleres, måles og rapporteres.",
  },
} as const

/** What can be wrong with the shape of a plan. */
export const shapeRules = {
  unknownKey: {
    ...shapeCard,
    id: "shape/unknown-key",
    messages: {
      nearest: {
        en: "“{key}” is not a field of {where}. Did you mean “{nearest}”?",
        de: "{where} hat kein Feld „{key}“. Meinten Sie „{nearest}“?",
        da: "»{key}« er ikke et felt i {where}. Mente I »{nearest}«?",
      },
      form: {
        en: "“{key}” is not a field of {where}. Did you mean “{nearest}”? Write {form}.",
        de: "{where} hat kein Feld „{key}“. Meinten Sie „{nearest}“? Schreiben Sie {form}.",
        da: "»{key}« er ikke et felt i {where}. Mente I »{nearest}«? Skriv {form}.",
      },
      elsewhere: {
        en: "“{key}” is not a field of {where}; its place is {places}. Possible here are: {known}.",
        de: "{where} hat kein Feld „{key}“; dafür gibt es {places}. Hier möglich sind: {known}.",
        da: "»{key}« er ikke et felt i {where}; det hører til i {places}. Muligheder her: {known}.",
      },
      cut: {
        en: "“{key}” has no value and is not a field of {where}. If it belongs to the text before it, put the whole text in quotation marks: inside braces a comma ends a text. Possible fields are: {known}.",
        de: "„{key}“ hat keinen Wert und ist kein Feld von {where}. Gehört es noch zum Text davor, setzen Sie den ganzen Text in Anführungszeichen: In geschweiften Klammern endet ein Text am Komma. Mögliche Felder sind: {known}.",
        da: "»{key}« har ingen værdi og er ikke et felt i {where}. Hører det til teksten foran, så sæt hele teksten i anførselstegn: I krøllede parenteser slutter en tekst ved kommaet. Mulige felter er: {known}.",
      },
      among: {
        en: "“{key}” is not a field of {where}. Possible are: {known}.",
        de: "{where} hat kein Feld „{key}“. Möglich sind: {known}.",
        da: "»{key}« er ikke et felt i {where}. Muligheder: {known}.",
      },
    },
  },
  wrongType: {
    ...shapeCard,
    id: "shape/wrong-type",
    messages: {
      type: {
        en: "{where} is {given}; expected is {expected}.",
        de: "{where} ist {given}; erwartet wird {expected}.",
        da: "{where} er {given}; der forventes {expected}.",
      },
      empty: {
        en: "{where} is empty; expected is {expected}. Fill it in or remove the field.",
        de: "{where} ist leer; erwartet wird {expected}. Füllen Sie das Feld aus oder entfernen Sie es.",
        da: "{where} er tomt; der forventes {expected}. Udfyld feltet, eller fjern det.",
      },
    },
  },
  notOneOf: {
    ...shapeCard,
    id: "shape/not-one-of",
    messages: {
      nearest: {
        en: "{where} cannot be “{given}”. Did you mean “{nearest}”? Possible are: {options}.",
        de: "{where} kann nicht „{given}“ sein. Meinten Sie „{nearest}“? Möglich sind: {options}.",
        da: "{where} kan ikke være »{given}«. Mente I »{nearest}«? Muligheder: {options}.",
      },
      among: {
        en: "{where} cannot be “{given}”. Possible are: {options}.",
        de: "{where} kann nicht „{given}“ sein. Möglich sind: {options}.",
        da: "{where} kan ikke være »{given}«. Muligheder: {options}.",
      },
    },
  },
  missing: {
    ...shapeCard,
    id: "shape/missing",
    messages: {
      field: {
        en: "“{field}” is missing in {where}; expected is {expected}. Add it.",
        de: "{where} braucht das Feld „{field}“; erwartet wird {expected}. Ergänzen Sie es.",
        da: "»{field}« mangler i {where}; der forventes {expected}. Tilføj feltet.",
      },
    },
  },
  wrongFormat: {
    ...shapeCard,
    id: "shape/wrong-format",
    messages: {
      day: {
        en: "{where} is “{given}”, which is not a day. Write year, month and day, such as 2026-03-01.",
        de: "{where} ist „{given}“, und das ist kein Datum. Schreiben Sie Jahr, Monat und Tag, etwa 2026-03-01.",
        da: "{where} er »{given}«, og det er ikke en dato. Skriv år, måned og dag, for eksempel 2026-03-01.",
      },
      dayOrStretch: {
        en: "{where} is “{given}”, which is not a day. Write 2026-03-01, or 2026-03, 2026-Q1, 2026-H1 or \"2026\".",
        de: "{where} ist „{given}“, und das ist kein Datum. Schreiben Sie 2026-03-01 oder 2026-03, 2026-Q1, 2026-H1 oder \"2026\".",
        da: "{where} er »{given}«, og det er ikke en dato. Skriv 2026-03-01 eller 2026-03, 2026-Q1, 2026-H1 eller \"2026\".",
      },
      id: {
        en: "{where} is “{given}”. Ids are written in small letters, digits and single hyphens, such as answer-questions.",
        de: "{where} ist „{given}“. Eine id besteht aus Kleinbuchstaben, Ziffern und einzelnen Bindestrichen, etwa fragen-beantworten.",
        da: "{where} er »{given}«. Et id skrives med små bogstaver (a-z), cifre og enkelte bindestreger, for eksempel svar-hurtigt.",
      },
      currency: {
        en: "{where} is “{given}”. Write a currency as three capital letters, such as EUR or DKK.",
        de: "{where} ist „{given}“. Schreiben Sie eine Währung mit drei Großbuchstaben, etwa EUR oder DKK.",
        da: "{where} er »{given}«. Skriv en valuta med tre store bogstaver, for eksempel EUR eller DKK.",
      },
      duration: {
        en: "{where} is “{given}”, which is not a length of time. Write a whole number and min, h, d, weeks, months or years, such as 90 d.",
        de: "{where} ist „{given}“, und das ist keine Zeitdauer. Schreiben Sie eine ganze Zahl mit min, h, d, weeks, months oder years, etwa 90 d.",
        da: "{where} er »{given}«, og det er ikke en varighed. Skriv et helt tal med min, h, d, weeks, months eller years, for eksempel 90 d.",
      },
      time: {
        en: "{where} is “{given}”, which is not a time of day. Write hours and minutes with two digits each, such as 09:00.",
        de: "{where} ist „{given}“, und das ist keine Uhrzeit. Schreiben Sie Stunden und Minuten zweistellig, etwa 09:00.",
        da: "{where} er »{given}«, og det er ikke et klokkeslæt. Skriv timer og minutter med to cifre hver, for eksempel 09:00.",
      },
      hash: {
        en: "{where} is “{given}”, which is not a fingerprint. Remove the field frozen and let folkmoot plan freeze write it.",
        de: "{where} ist „{given}“, und das ist kein Fingerabdruck. Entfernen Sie das Feld frozen und lassen Sie es von folkmoot plan freeze schreiben.",
        da: "{where} er »{given}«, og det er ikke et fingeraftryk. Fjern feltet frozen, og lad folkmoot plan freeze skrive det.",
      },
      address: {
        en: "{where} is “{given}”. Name a node by its kind and its id, such as goal:retention, or by its kind alone.",
        de: "{where} ist „{given}“. Nennen Sie ein Element mit Art und id, etwa goal:retention, oder nur mit seiner Art.",
        da: "{where} er »{given}«. Angiv et element med type og id, for eksempel goal:retention, eller kun med typen.",
      },
      form: {
        en: "{where} is “{given}”, which does not have the expected form.",
        de: "{where} ist „{given}“ und hat nicht die erwartete Form.",
        da: "{where} er »{given}«, og det har ikke den forventede form.",
      },
    },
  },
  more: {
    ...shapeCard,
    id: "shape/more",
    messages: {
      count: {
        en: "Further problems of shape: {count}. They are shown once the first ones are solved.",
        de: "Weitere Formfehler: {count}. Sie werden angezeigt, sobald die ersten behoben sind.",
        da: "Yderligere fejl i formen: {count}. De vises, når de første er rettet.",
      },
    },
  },
} as const satisfies Record<string, RuleCard>
