import { sourceLaws } from "../testing.ts"
import { discord, examples } from "./discord.ts"

sourceLaws(discord, examples)
