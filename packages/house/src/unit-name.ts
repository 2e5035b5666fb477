/** The file a unit with this id lives in, without its ending: `goal/names-behaviour` becomes `goal-names-behaviour`. */
export const fileNameOf = (id: string): string => id.replaceAll("/", "-")

/** The name a unit file exports its unit under: `goal-names-behaviour` becomes `goalNamesBehaviour`. */
export const exportNameOf = (fileName: string): string => fileName.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** What an id looks like; only plan rules have a part before a slash. */
export const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?$/
