import type { Texts } from "@folkmoot/facts"

/** Whom a report can be written for. */
export const audiences = ["executive", "support", "marketing", "product", "hr", "community-team", "members"] as const

/** One of the readers a report can be written for; each sees what is tied to their goals. */
export type Audience = (typeof audiences)[number]

/** How a report is addressed to its readers. */
export const addresses: Readonly<Record<Audience, Texts>> = {
  executive: { en: "For senior management", de: "Für die Geschäftsleitung", da: "Til ledelsen" },
  support: { en: "For customer service", de: "Für den Kundenservice", da: "Til kundeservice" },
  marketing: { en: "For marketing", de: "Für das Marketing", da: "Til marketing" },
  product: { en: "For product management", de: "Für das Produktmanagement", da: "Til produktafdelingen" },
  hr: { en: "For human resources", de: "Für die Personalabteilung", da: "Til HR" },
  "community-team": { en: "For the community team", de: "Für das Community-Team", da: "Til teamet bag fællesskabet" },
  members: { en: "For the members", de: "Für die Mitglieder", da: "Til medlemmerne" },
}
