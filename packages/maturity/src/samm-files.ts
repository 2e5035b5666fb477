import * as z from "zod/mini"

const order = z.optional(z.nullable(z.number()))

/** What is read of each type of file; what else a file says is for other readers. */
export const sammSchemas = {
  Function: z.looseObject({ id: z.string(), name: z.string(), order }),
  Practice: z.looseObject({ id: z.string(), function: z.string(), name: z.string(), shortName: z.optional(z.nullable(z.string())), shortDescription: z.optional(z.nullable(z.string())), order }),
  Stream: z.looseObject({ id: z.string(), practice: z.string(), name: z.string(), letter: z.optional(z.nullable(z.string())), order }),
  MaturityLevel: z.looseObject({ id: z.string(), number: z.number(), description: z.optional(z.nullable(z.string())) }),
  PracticeLevel: z.looseObject({ id: z.string(), practice: z.string(), maturityLevel: z.string() }),
  Activity: z.looseObject({ id: z.string(), stream: z.string(), level: z.string() }),
  AnswerSet: z.looseObject({
    id: z.string(),
    values: z.array(z.looseObject({ text: z.string(), value: z.number(), weight: z.optional(z.nullable(z.number())), order })),
  }),
  Question: z.looseObject({ id: z.string(), activity: z.string(), answerSet: z.string(), text: z.string(), quality: z.optional(z.nullable(z.array(z.string()))), order }),
} as const

/** The types of files that OWASP SAMM 2 is made of. */
export type SammType = keyof typeof sammSchemas

/** What a file of a type says, as far as it is read. */
export type SammData<Type extends SammType> = z.infer<(typeof sammSchemas)[Type]>

/** For each type, which of its fields names a file of which other type. */
export const sammLinks: Readonly<Partial<Record<SammType, Readonly<Record<string, SammType>>>>> = {
  Practice: { function: "Function" },
  Stream: { practice: "Practice" },
  PracticeLevel: { practice: "Practice", maturityLevel: "MaturityLevel" },
  Activity: { stream: "Stream", level: "PracticeLevel" },
  Question: { activity: "Activity", answerSet: "AnswerSet" },
}

/** The type of file some data is, if it is a file of OWASP SAMM. */
export const sammTypeOf = (data: unknown): SammType | undefined => {
  const said: unknown = typeof data === "object" && data !== null && "type" in data ? data.type : undefined
  return typeof said === "string" && Object.hasOwn(sammSchemas, said) ? (said as SammType) : undefined
}
