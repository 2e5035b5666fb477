import type { Texts } from "@folkmoot/facts"

/** A text for people: as it stands, or in one or more of the languages. */
export type ModelText = string | Partial<Texts>

/** Who made a model, and which of its versions this is. */
export interface ModelMetadata {
  /** How answers refer to the model, such as `community-basics`. */
  readonly name: string
  /** What people call it. */
  readonly title: ModelText
  /** The version its authors give it; `modelVersion` gives a fingerprint of what it says. */
  readonly version?: string
  /** Where it comes from: an address, or a publication. */
  readonly source?: string
  /** Under which terms it may be used. */
  readonly licence?: string
}

/** One of the levels of a model; its number is its place in the list, from 1. */
export interface ModelLevel {
  /** What people call it. */
  readonly title: ModelText
  /** What it means to be there. */
  readonly description?: ModelText
}

/** One of several threads that run through the levels of a practice. */
export interface ModelStream {
  /** Its own name within the practice. */
  readonly id: string
  /** What people call it. */
  readonly title: ModelText
}

/** A part of a model with a name of its own. */
interface NamedPart {
  /** Words of letters and digits joined by single hyphens; no other part of its kind in the model has it. */
  readonly id: string
  /** What people call it. */
  readonly title: ModelText
  /** What it is about. */
  readonly description?: ModelText
  /** How much it counts in the mean it is a part of; all count alike unless said, and none does where the method is `gated`. */
  readonly weight?: number
}

/** Something that is done well or badly, asked about level by level. */
export interface ModelPractice extends NamedPart {
  /** Where there are streams, each question of the practice belongs to one. */
  readonly streams?: readonly ModelStream[]
}

/** A group of practices. */
export interface ModelFunction extends NamedPart {
  /** In the order in which scores name them. */
  readonly practices: readonly ModelPractice[]
}

/** One of the answers a question offers. */
export interface ModelAnswer {
  /** What is answered, worded differently from every other answer of its set. */
  readonly text: ModelText
  /** How much of the practice is in place for who answers this, from 0 to 1; of a question without a level how far up the levels, from 0 to their number. */
  readonly value: number
  /** A factor on the value, held against the greatest in its set; all count alike unless said. */
  readonly weight?: number
}

/** Answers that one or more questions offer. */
export interface AnswerSet {
  /** How questions refer to it. */
  readonly id: string
  /** At least one, in the order in which they are offered; a `place` on a sheet counts along it. */
  readonly answers: readonly ModelAnswer[]
  /** Whether a number between the values of its answers may be given, too; only the answers themselves may, unless this says `true`. */
  readonly between?: boolean
}

/** A question of a model. */
export interface ModelQuestion {
  /** How answers refer to it. */
  readonly id: string
  /** The id of its practice. */
  readonly practice: string
  /** The id of its stream, where the practice has streams. */
  readonly stream?: string
  /** The number of its level, from 1; without one it asks about all levels at once, and its answer says how far up they are there. */
  readonly level?: number
  /** What is asked. */
  readonly text: ModelText
  /** The id of the set it is answered from. */
  readonly answers: string
  /** What must be true before it may be answered well. */
  readonly quality?: readonly ModelText[]
  /** How much it counts among the questions of its level and stream; all count alike unless said. */
  readonly weight?: number
  /** Whether a level can be held without it; it cannot unless this says `false`. Scores count it either way. */
  readonly required?: boolean
}

/** How answers become scores; `scoreModel` says what each method does. */
export type ScoringMethod = "gated" | "gated-average" | "tiered" | "staged-product" | "staged-average" | "samm"

/** How a model is scored. */
export interface ModelScoring {
  /** How answers become scores. */
  readonly method: ScoringMethod
  /** How good an answer must be for a level to be held, above 0 and up to 1; 1, the fullest answer, unless said. */
  readonly pass?: number
  /** How good the answers on the levels below the one that is held must be, from `pass` up to 1; as good as `pass` unless said. */
  readonly passBelow?: number
}

/** What a model asks, and how answers are scored. */
export interface MaturityModelSpec {
  /** From the lowest to the highest. */
  readonly levels: readonly ModelLevel[]
  /** What the questions are about, in groups. */
  readonly functions: readonly ModelFunction[]
  /** What the questions are answered from. */
  readonly answerSets: readonly AnswerSet[]
  /** At least one; their order does not matter. */
  readonly questions: readonly ModelQuestion[]
  /** How answers become scores and levels. */
  readonly scoring: ModelScoring
}

/**
 * A maturity model as data: what is asked, on which levels, and how answers become scores.
 *
 * @remarks
 * Plain JSON, written by hand as YAML or read from the files of OWASP SAMM. `readModel` checks it.
 */
export interface MaturityModel {
  /** The version of the format. */
  readonly apiVersion: "folkmoot.dev/v1"
  /** Tells it from other documents. */
  readonly kind: "MaturityModel"
  /** Who made it, and which of its versions this is. */
  readonly metadata: ModelMetadata
  /** What it asks, and how answers are scored. */
  readonly spec: MaturityModelSpec
}
