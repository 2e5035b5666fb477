/** A name as a step of a JSON pointer. */
export const stepOf = (name: string): string => (/[~/]/.test(name) ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name)

/** The JSON pointer that leads along a path; empty for the document itself. */
export const pointerOf = (path: readonly PropertyKey[]): string => path.map((step) => `/${stepOf(String(step))}`).join("")

/** The names a JSON pointer leads along. */
export const stepsOf = (pointer: string): readonly string[] => pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
