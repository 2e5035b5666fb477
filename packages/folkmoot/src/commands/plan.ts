import { Command } from "commander"
import type { Exit } from "../exit.ts"
import type { Terminal } from "../terminal.ts"
import { freezePlan } from "./plan-freeze.ts"
import { graphPlan } from "./plan-graph.ts"
import { migratePlan } from "./plan-migrate.ts"
import { newPlan } from "./plan-new.ts"
import { okrPlan } from "./plan-okr.ts"
import { printSchema } from "./plan-schema.ts"

/** `folkmoot plan`: what is done with a plan besides checking it. */
export const plan = (terminal: Terminal, finish: (exit: Exit) => void): Command => {
  const command = new Command("plan")
  for (const make of [newPlan, graphPlan, okrPlan, migratePlan, freezePlan, printSchema]) command.addCommand(make(terminal, finish))
  return command
}
