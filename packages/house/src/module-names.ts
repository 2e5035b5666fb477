import { Converter, ReflectionKind, type Application } from "typedoc"

/** Calls each door in the documentation what people import: `@folkmoot/engine/memory` rather than `engine/src/memory`. */
export const load = (app: Application): void => {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
      module.name = `@folkmoot/${module.name.replace("/src", "")}`
    }
  })
}
