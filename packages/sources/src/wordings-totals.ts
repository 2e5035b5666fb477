import type { Translated } from "./translated.ts"

/** What sites count of themselves. */
export const totals: Translated = {
  "topics": { de: "Themen", da: "tråde" },
  "posts": { de: "Beiträge", da: "indlæg" },
  "accounts": { de: "Konten", da: "konti" },
  "comments": { de: "Kommentare", da: "kommentarer" },
  "notes": { de: "Kommentare (Notes)", da: "kommentarer (notes)" },
  "messages": { de: "Nachrichten", da: "beskeder" },
  "tickets": { de: "Support-Tickets", da: "supporttickets" },
  "open issues and pull requests": { de: "offene Issues und Pull Requests", da: "åbne issues og pull requests" },
  "discussions of the repository": { de: "Discussions des Repositorys", da: "discussions i repositoryet" },
  "issues a search found": { de: "Vorgänge in einer Suche", da: "sager i en søgning" },
  "replies in threads": { de: "Antworten in Threads", da: "svar i tråde" },
  "{name} in the reports": { de: "{name} in den Berichten", da: "{name} i rapporterne" },
}
