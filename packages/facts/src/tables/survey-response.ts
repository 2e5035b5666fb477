import { among, defineTable, instant, integer, optional, person, real, text } from "../table.ts"

/** Answers people gave when asked. */
export const surveyResponse = defineTable({
  id: "survey-response",
  title: { en: "Survey response", de: "Umfrageantwort", da: "Spørgeskemasvar" },
  meaning: "One person's answer to one question of one instrument in one wave; a question left empty has no score.",
  time: "answeredAt",
  columns: {
    instrument: text("Which survey it belongs to."),
    question: text("What is measured: recommend, satisfaction, effort, or the question's own id."),
    wording: optional(text("How the question was put, word for word.")),
    language: optional(text("BCP 47 code of the language it was put in.")),
    wave: optional(text("Which round of the survey.")),
    answeredAt: optional(instant("When it was answered.")),
    member: person("Who answered, where it is known."),
    score: optional(real("The answer on the scale; yes is told as one and no as zero on a scale from zero to one.", "points")),
    scaleLow: optional(integer("The lowest answer the instrument offered, as declared.", "points")),
    scaleHigh: optional(integer("The highest answer the instrument offered, as declared.", "points")),
    favourable: optional(among(["low", "high"], "Which end of the scale is the good one, as declared.")),
    supersededAt: optional(instant("When the same person answered the same question of the same wave again, for all but their last answer.")),
  },
})
