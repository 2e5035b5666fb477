import { execFileSync, spawnSync } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs"
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

const hasBash = spawnSync("bash", ["-c", "((BASH_VERSINFO[0] >= 4))"]).status === 0

describe.skipIf(!hasBash)("in bash (skipped where there is none of version 4 or newer)", () => {
  const programs = join(folder, "programs")
  const script = join(folder, "completion.bash")
  const main = fileURLToPath(new URL("main.ts", import.meta.url))

  beforeAll(async () => {
    mkdirSync(programs)
    const program = join(programs, "folkmoot")
    writeFileSync(program, `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} --conditions=@folkmoot/source ${JSON.stringify(main)} "$@"\n`)
    chmodSync(program, 0o755)
    writeFileSync(script, (await folkmoot(["completion", "bash"])).out)
    writeFileSync(join(folder, "a plan.folkmoot.yaml"), "")
  })

  /** What bash would put in place of the piece of a line that is typed. */
  const typed = (line: string): readonly string[] => {
    const asked = `source ${JSON.stringify(script)}; compopt() { :; }; COMP_LINE=$LINE; COMP_POINT=\${#LINE}; _folkmoot; printf '%s\\n' "\${COMPREPLY[@]}"`
    const said = execFileSync("bash", ["--norc", "-c", asked], { cwd: folder, encoding: "utf8", env: { ...process.env, LINE: line, PATH: `${programs}${delimiter}${process.env["PATH"] ?? ""}` } })
    return said.split("\n").filter((one) => one !== "")
  }

  test("it is registered for folkmoot", () => {
    expect(execFileSync("bash", ["--norc", "-c", `source ${JSON.stringify(script)}; complete -p folkmoot`], { encoding: "utf8" })).toBe("complete -F _folkmoot folkmoot\n")
  })

  test("commands, values, and what follows a colon or an equals sign, which bash takes for the end of a word", () => {
    expect(typed("folkmoot mea")).toEqual(["measure"])
    expect(typed("folkmoot report --audience ")).toContain("executive")
    expect(typed("folkmoot report --audience=h")).toEqual(["hr"])
    expect(typed("folkmoot lint --write sarif:comp")).toEqual(["completion.bash"])
  })

  test("files are looked for by bash, with blanks in their names", () => {
    expect(typed("folkmoot lint a")).toEqual(["a plan.folkmoot.yaml"])
  })

  test("what is typed is never run", () => {
    typed("folkmoot lint $(touch ran) `touch ran` ; touch ran --fo")
    expect(existsSync(join(folder, "ran"))).toBe(false)
  })
}, 240_000)
