/** What the form itself says; what is wrong with a plan is said by the plan's rules. */
export const texts = {
  en: { goal: "Goal", behaviour: "What members do for it", objective: "How you will see it", title: "Title", metric: "Metric", start: "From", due: "Until", save: "Save" },
  de: { goal: "Ziel", behaviour: "Was Mitglieder dafür tun", objective: "Woran man es sieht", title: "Titel", metric: "Kennzahl", start: "Von", due: "Bis", save: "Speichern" },
  da: { goal: "Mål", behaviour: "Hvad medlemmerne gør for det", objective: "Sådan kan det ses", title: "Titel", metric: "Nøgletal", start: "Fra", due: "Til", save: "Gem" },
} as const

export type Language = keyof typeof texts

export const isLanguage = (text: string): text is Language => Object.hasOwn(texts, text)
