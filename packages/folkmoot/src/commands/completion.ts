import { Argument, Command } from "commander"
import { completionScripts } from "../completion-scripts.ts"
import { withLocale } from "../opening.ts"
import type { Terminal } from "../terminal.ts"

const shells = Object.keys(completionScripts) as (keyof typeof completionScripts)[]

/** `folkmoot completion <shell>`: prints what teaches a shell to complete what is typed. */
export const completion = ({ data }: Terminal): Command =>
  withLocale(new Command("completion"))
    .addArgument(new Argument("<shell>", "which shell").choices(shells))
    .action((shell: keyof typeof completionScripts) => data(completionScripts[shell]))
