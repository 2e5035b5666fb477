import { execFileSync, spawnSync } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const { folder, file, folkmoot } = commandLine()

const complete = async (...words: string[]): Promise<readonly string[]> => {
  const { out } = await folkmoot(["complete", "--", ...words])
  return out === "" ? [] : out.trimEnd().split("\n").map((line) => line.split("\t")[0] ?? "")
}

describe("what may stand where somebody types", () => {
  test.each([
    ["a command", ["me"], ["measure"]],
    ["a command in a command", ["plan", "g"], ["graph"]],
    ["an option", ["lint", "--max"], ["--max-warnings"]],
    ["the value of an option", ["report", "--audience", "h"], ["hr"]],
    ["the same behind an equals sign", ["report", "--audience=h"], ["--audience=hr"]],
    ["a language", ["assess", "--locale", ""], ["en", "de", "da"]],
    ["a format of lint", ["lint", "--format", "sa"], ["sarif"]],
    ["a format of reports", ["report", "--format", ""], ["markdown", "html", "text", "json"]],
    ["a format of graphs", ["plan", "graph", "--format", ""], ["mermaid", "dot"]],
    ["a metric", ["measure", "net-p"], ["net-promoter-score"]],
    ["another metric", ["compare", "net-promoter-score", "resolution-r"], ["resolution-rate"]],
    ["a preset", ["lint", "--preset", "sta"], ["starter"]],
    ["a step", ["measure", "--step", "q"], ["quarter"]],
    ["a source, with its path to follow", ["ingest", "--from", "stack"], ["stackexchange:", ":open"]],
    ["a metric with a number to follow", ["report", "--margin", "resolution-rat"], ["resolution-rate=", ":open"]],
    ["a shell", ["completion", "b"], ["bash"]],
    ["files", ["lint", ""], [":files"]],
    ["files for an option", ["report", "--out", "x"], [":files"]],
    ["nothing for what is free", ["report", "--title", ""], []],
    ["nothing for a command nobody knows", ["nothing", ""], []],
    ["only words after two dashes", ["measure", "--", "--a"], []],
  ])("%s", async (_, words, expected) => {
    expect(await complete(...words)).toEqual(expected)
  })

  test("the definitions of the metric that is named", async () => {
    expect(await complete("measure", "first-response-time", "--variant", "")).not.toEqual([])
    expect(await complete("measure", "--variant", "")).toEqual([])
  })

  test("an option that was given is not offered again, unless it may be", async () => {
    expect(await complete("lint", "--fix", "--fi")).toEqual([])
    expect(await complete("report", "--translation", "x", "--transl")).toEqual(["--translation"])
  })

  test("the paths of a source", async () => {
    file("data/answers.csv", "a\n")
    expect(await complete("measure", "--from", `survey:${folder}/data/a`)).toEqual([`survey:${folder}/data/answers.csv`])
    expect(await complete("measure", "--from", `survey:${folder}/da`)).toEqual([`survey:${folder}/data/`, ":open"])
    expect(await complete("measure", "--from", `survey:${folder}/nowhere/a`)).toEqual([])
  })

  test("no command that is hidden, and no help beside it", async () => {
    expect(await complete("")).not.toContain("complete")
    expect((await folkmoot(["--help"])).out).not.toMatch(/^ {2}complete /m)
  })
})

test("a shell nobody knows is refused, naming those there are", async () => {
  const { code, out, said } = await folkmoot(["completion", "tcsh"])
  expect([code, out]).toEqual([2, ""])
  expect(said).toContain("bash, zsh, fish, powershell")
})

const has = (shell: string, args: readonly string[]): boolean => spawnSync(shell, args).status === 0

const programs = join(folder, "programs")
const main = fileURLToPath(new URL("main.ts", import.meta.url))

/** What a shell is started with: ours is the only `folkmoot` it can find. */
const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({ ...process.env, HOME: folder, PATH: `${programs}${delimiter}${process.env["PATH"] ?? ""}`, ...more })

/** Writes what teaches a shell, and gives the file. */
const scriptOf = async (shell: string): Promise<string> => {
  const path = join(folder, `completion.${shell}`)
  writeFileSync(path, (await folkmoot(["completion", shell])).out)
  return path
}

beforeAll(() => {
  mkdirSync(programs)
  const program = join(programs, "folkmoot")
  writeFileSync(program, `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} --conditions=@folkmoot/source ${JSON.stringify(main)} "$@"\n`)
  chmodSync(program, 0o755)
  file("typed/a plan.folkmoot.yaml", "")
  file("typed/answers.csv", "")
  mkdirSync(join(folder, "typed/data"))
})

const typing = join(folder, "typed")

describe.skipIf(!has("bash", ["-c", "((BASH_VERSINFO[0] >= 4))"]))("in bash (skipped where there is none of version 4 or newer)", () => {
  let script: string
  beforeAll(async () => void (script = await scriptOf("bash")))

  /** What bash would put in place of the piece of a line that is typed. */
  const typed = (line: string): readonly string[] => {
    const asked = `source ${JSON.stringify(script)}; compopt() { :; }; COMP_LINE=$LINE; COMP_POINT=\${#LINE}; _folkmoot; printf '%s\\n' "\${COMPREPLY[@]}"`
    const said = execFileSync("bash", ["--norc", "-c", asked], { cwd: typing, encoding: "utf8", env: environment({ LINE: line }) })
    return said.split("\n").filter((one) => one !== "")
  }

  test("it is registered for folkmoot", () => {
    expect(execFileSync("bash", ["--norc", "-c", `source ${JSON.stringify(script)}; complete -p folkmoot`], { encoding: "utf8" })).toBe("complete -F _folkmoot folkmoot\n")
  })

  test("commands, values, and what follows a colon or an equals sign, which bash takes for the end of a word", () => {
    expect(typed("folkmoot mea")).toEqual(["measure"])
    expect(typed("folkmoot report --audience ")).toContain("executive")
    expect(typed("folkmoot report --audience=h")).toEqual(["hr"])
    expect(typed("folkmoot lint --write sarif:ans")).toEqual(["answers.csv"])
  })

  test("files are looked for by bash, with blanks in their names", () => {
    expect(typed("folkmoot lint a").toSorted()).toEqual(["a plan.folkmoot.yaml", "answers.csv"])
    expect(typed("folkmoot lint a\\ ")).toEqual(["a plan.folkmoot.yaml"])
  })

  test("what is typed is never run", () => {
    typed("folkmoot lint $(touch ran) `touch ran` ; touch ran --fo")
    expect(existsSync(join(typing, "ran"))).toBe(false)
  })
}, 240_000)

describe.skipIf(!has("zsh", ["-fc", "zmodload zsh/zpty"]))("in zsh (skipped where there is none)", () => {
  /**
   * What lines become when somebody types them in a terminal and asks for their end.
   *
   * A key of its own writes down what stands in the line; zsh takes keys one after the other, so that it comes after what was asked before.
   */
  const typed = (lines: readonly string[]): readonly string[] => {
    const driver = `zmodload zsh/zpty
zpty typist zsh -f -i
zpty -w typist 'PS1=; unsetopt beep; autoload -Uz compinit; compinit -u -D; source "$SCRIPT"'
zpty -w typist 'note() { print -r -- "$BUFFER|" >> "$NOTES"; BUFFER=""; zle accept-line }; zle -N note; bindkey "^X" note; bindkey "^I" complete-word; print ready >> "$NOTES"'
await() { while (( $(wc -l < "$NOTES") < $1 )); do zpty -r -t typist seen 2>/dev/null; sleep 0.1; done }
touch "$NOTES"
await 1
count=1
for line in "$@"; do
  zpty -w -n typist "$line"$'\t'$'\x18'
  (( count += 1 ))
  await $count
done
zpty -d typist`
    const notes = join(folder, `notes-${lines.length}`)
    execFileSync("zsh", ["-fc", driver, "typist", ...lines], { cwd: typing, env: environment({ SCRIPT: join(folder, "completion.zsh"), NOTES: notes }), timeout: 200_000 })
    return readFileSync(notes, "utf8").trimEnd().split("\n").slice(1)
  }

  test("a command, an option, a value, what follows a colon or an equals sign, and files with blanks in their names; what is typed is never run", async () => {
    await scriptOf("zsh")
    expect(typed(["folkmoot mea", "folkmoot lint --max", "folkmoot report --audience h", "folkmoot report --audience=h", "folkmoot ingest --from surv", "folkmoot ingest --from survey:an", "folkmoot ingest --from survey:a\\ ", "folkmoot lint a\\ ", "folkmoot lint $(touch ran) --fo"])).toEqual([
      "folkmoot measure |", "folkmoot lint --max-warnings |", "folkmoot report --audience hr |", "folkmoot report --audience=hr |", "folkmoot ingest --from survey:|", "folkmoot ingest --from survey:answers.csv |", "folkmoot ingest --from survey:a\\ plan.folkmoot.yaml |", "folkmoot lint a\\ plan.folkmoot.yaml |",
      "folkmoot lint $(touch ran) --format |",
    ])
    expect(existsSync(join(typing, "ran"))).toBe(false)
  })
}, 240_000)

describe.skipIf(!has("fish", ["-c", "exit 0"]))("in fish (skipped where there is none)", () => {
  const shell = "fish"

  /** What fish offers for lines, each without what it says of itself. */
  const typed = (script: string, line: string): readonly string[] => {
    const said = execFileSync(shell, ["--no-config", "-c", `source ${JSON.stringify(script)}; complete -C "$LINE"`], { cwd: typing, encoding: "utf8", env: environment({ LINE: line }) })
    return said.split("\n").flatMap((one) => (one === "" ? [] : [one.split("\t")[0] ?? ""]))
  }

  test("a command, an option, a value, what follows a colon or an equals sign, and files with blanks in their names; what is typed is never run", async () => {
    const script = await scriptOf("fish")
    expect(typed(script, "folkmoot mea")).toEqual(["measure"])
    expect(typed(script, "folkmoot lint --max")).toEqual(["--max-warnings"])
    expect(typed(script, "folkmoot report --audience h")).toEqual(["hr"])
    expect(typed(script, "folkmoot report --audience=h")).toEqual(["--audience=hr"])
    expect(typed(script, "folkmoot ingest --from survey:an")).toEqual(["survey:answers.csv"])
    expect(typed(script, "folkmoot lint a")).toEqual(["a plan.folkmoot.yaml", "answers.csv"])
    expect(typed(script, 'folkmoot lint "$(touch ran)" (touch ran) --fo')).toEqual(["--format"])
    expect(existsSync(join(typing, "ran"))).toBe(false)
  })
}, 240_000)
