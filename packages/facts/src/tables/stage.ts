import { affiliations } from "../affiliation.ts"
import { among, defineTable, instant, integer, optional, person, text } from "../table.ts"

/** Stages people reach on the way to a conversion. */
export const stage = defineTable({
  id: "stage",
  title: { en: "Funnel stage", de: "Funnel-Stufe", da: "Trin i tragten" },
  meaning: "One person first reaching one stage of a funnel.",
  time: "enteredAt",
  about: ["member"],
  columns: {
    funnel: text("Which funnel, by the name its owner gives it."),
    stage: text("Which stage of it."),
    position: integer("The place of the stage in its funnel, from one.", "place"),
    member: person("Who reached it."),
    affiliation: among(affiliations, "What they are to the organisation."),
    enteredAt: instant("When the person entered the funnel at its first stage."),
    reachedAt: instant("When the person reached this stage."),
    previousAt: optional(instant("When the person reached the stage before it.")),
  },
})
