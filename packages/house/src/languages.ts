/** What languages call themselves. */
export const languages = { en: "English", de: "Deutsch", da: "Dansk" } as const

/** What they are called in English. */
export const languagesInEnglish = { en: "English", de: "German", da: "Danish" } as const
