import { defineSource } from "../define.ts"
import type { SourceExample } from "../example.ts"
import type { Given, Reading } from "../material.ts"
import { SourceFailed, type PeopleInput } from "../source.ts"
import { answersAgain } from "../survey-again.ts"
import { rowReader, type Taken } from "../survey-answers.ts"
import { declarationsOf, personalColumns } from "../survey-coverage.ts"
import { openParts, supersededIn } from "../survey-files.ts"
import { givenMapping, shortColumns, shortQuestions } from "../survey-short.ts"

const id = "survey"

async function* read(input: PeopleInput): Reading {
  const given = givenMapping(id, input)
  const { mapping } = given
  const parts = await openParts(id, input, given)
  const superseded = await supersededIn(input.name, parts)
  const [personal, repeats, tallies] = [personalColumns(), answersAgain(mapping), new Map<string, number>()]
  const waves = new Set<string | null>()
  const anew = (one: Taken[number]): Given => ("row" in one && one.table === "survey-response" ? { ...one, row: { ...one.row, supersededAt: superseded.get(one.row.id) ?? null } } : one)
  for (const { grid, survey, read: places } of parts) {
    const reader = rowReader(survey)
    const watch = personal.watching(grid.columns, places)
    for await (const rows of grid.rows()) {
      yield rows.flatMap((row): readonly Given[] => {
        if ("broken" in row) return [{ table: "survey-response", position: `${survey.file}:${row.line}`, reason: row.broken }]
        watch(row.cells)
        const taken = reader.take(row.cells, row.line)
        for (const one of taken) {
          if (!("row" in one) || one.table !== "survey-response") continue
          repeats.watch(one.row)
          waves.add(one.row.wave)
        }
        return taken.map(anew)
      })
    }
    for (const [what, count] of reader.tallies()) tallies.set(what, (tallies.get(what) ?? 0) + count)
  }
  const wrong = repeats.problem()
  if (wrong !== undefined) throw new SourceFailed({ source: id, where: input.path, ...wrong })
  for (const [what, count] of repeats.tallies()) tallies.set(what, count)
  const names = parts.flatMap(({ grid, read: places }) => [...places].map((place) => grid.columns[place] ?? ""))
  return declarationsOf(mapping, [...new Set(names)], tallies, waves, personal.notes())
}

/**
 * A survey: a row for each person asked, as SurveyMonkey, Typeform, LimeSurvey, Google Forms, Qualtrics and others export it.
 *
 * @remarks
 * Unit: CSV or TSV in UTF-8 (cells parted by commas, semicolons or tabs) or XLSX. `map` says which column holds what where the file is plain:
 * `score` is the likelihood to recommend, and one scale holds for all questions. Whatever is not plain a `SurveyMapping` says: several header
 * lines, answers spread over columns or written as texts, scales by question and by wave, dates, languages, who was asked. Empty cells and NA
 * are people who did not answer. Scales, their good ends and the order of day and month are what is declared, never guessed. A folder holds
 * exports of one survey that are read alike, file by file in the order of their names; who stands in several of them counts once, by the id that is mapped.
 * @obtained Have the survey tool export its answers with a row for each person asked. A plain file needs only the names of its columns; for any
 *   other, write a mapping document once.
 */
export const survey = defineSource({
  id,
  since: "0.1.0",
  title: "Survey (CSV, XLSX)",
  expects: "a survey as a CSV, TSV or XLSX file with a header, or a folder with several exports of it",
  tells: ["survey-response", "invitation"],
  maps: [...Object.keys(shortQuestions), ...shortColumns],
  takes: ["scale", "favourable", "mapping"],
  decisions: ["sources-survey"],
  read,
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two questions of one wave; who did not answer is told without a score",
    files: {
      "spring.csv": {
        head: "\uFEFFNr;E-Mail;Wann;Weiterempfehlung;Zufriedenheit",
        rows: ["a1;x@example.org;2026-03-02T09:30:00Z;9;4", 'a2;;2026-03-02;"10";', "a3;;;NA;N/A", "a4;;02.03.2026;8;3", "a5;;2026-03-03;11;5", "a6;;2026-03-03;7"],
      },
    },
    read: "spring.csv",
    map: { id: "Nr", answeredAt: "Wann", score: "Weiterempfehlung", satisfaction: "Zufriedenheit" },
    scale: { low: 0, high: 10 },
    expect: {
      facts: {
        "survey-response": [
          { id: "a1:recommend", instrument: "spring", question: "recommend", answeredAt: 1_772_443_800_000, score: 9, scaleLow: 0, scaleHigh: 10, member: null, wave: null },
          { id: "a1:satisfaction", question: "satisfaction", score: 4 },
          { id: "a2:recommend", score: 10 },
          { id: "a2:satisfaction", score: null },
          { id: "a3:recommend", score: null, answeredAt: null },
          { id: "a3:satisfaction", score: null },
          { id: "a5:satisfaction", score: 5 },
        ],
      },
      rejects: [
        { position: "spring.csv:5", reason: "answeredAt is \"02.03.2026\"" },
        { position: "spring.csv:6", reason: "recommend is \"11\"; expected a number from 0 to 10" },
        { position: "spring.csv:7", reason: "has 4 cells" },
      ],
      coverage: [{ table: "survey-response", untold: ["favourable", "language", "member", "supersededAt", "wave", "wording"], notes: ['hold personal data were not kept: "E-Mail"'] }],
    },
  },
  {
    title: "who answered the same wave twice: the earlier answer is replaced from the later one on, an empty one replaces nothing",
    files: {
      "care.csv": {
        head: "Wave,When,Who,Satisfaction",
        rows: ["q1,2026-01-05,m1,4", "q1,2026-01-09,m1,1", "q1,2026-01-10,m1,NA", "q2,2026-04-02,m1,2", "q1,2026-01-07,m2,5", "q1,,m2,3"],
      },
    },
    read: "care.csv",
    map: { wave: "Wave", answeredAt: "When", member: "Who", satisfaction: "Satisfaction" },
    scale: { low: 1, high: 5 },
    favourable: "low",
    expect: {
      facts: {
        "survey-response": [
          { id: "line-2:satisfaction", score: 4, favourable: "low", supersededAt: 1_767_916_800_000 },
          { score: 1, supersededAt: null },
          { score: null, supersededAt: null },
          { wave: "q2", supersededAt: null },
          { member: "a-survey:m2", supersededAt: null },
          { member: "a-survey:m2", answeredAt: null, supersededAt: null },
        ],
      },
      coverage: [{ table: "survey-response", untold: ["language", "wording"] }],
    },
  },
  {
    title: "one number for the answer and for who gave it: the answer is known by it, and does not name them",
    files: { "care.csv": { head: "Nr,Likely", rows: ["m1,9", "anonymous,7"] } },
    read: "care.csv",
    map: { id: "Nr", member: "Nr", score: "Likely" },
    expect: {
      facts: { "survey-response": [{ id: "zEctFSL2Fq87iwuiF62jbu:recommend", member: "a-survey:m1" }, { id: "anonymous:recommend", member: null }] },
    },
  },
  {
    title: "a folder with two exports of one survey that overlap: who stands in both counts once, whichever column holds what",
    files: {
      "care/2026-03.csv": { head: "Nr,When,Likely", rows: ["a1,2026-03-02,9", "a2,2026-03-30,7"] },
      "care/2026-04.csv": { head: "Nr,Likely,When", rows: ["a2,7,2026-03-30", "a3,4,2026-04-02", "a2,8,2026-03-30"] },
    },
    read: "care",
    map: { id: "Nr", answeredAt: "When", score: "Likely" },
    scale: { low: 0, high: 10 },
    expect: {
      facts: { "survey-response": [{ id: "a1:recommend", instrument: "care", score: 9 }, { id: "a2:recommend", score: 7 }, { id: "a3:recommend", score: 4 }] },
      coverage: [
        {
          table: "survey-response",
          untold: ["favourable", "language", "member", "supersededAt", "wave", "wording"],
          notes: ["Left out 2 rows that repeat an id", "Answers to recommend whose id is told again with another answer, the first of which counts: 1."],
        },
      ],
    },
  },
  {
    title: "no scale declared: the answers are told, the scale is not",
    files: { "nps.csv": { head: "Score,Comment", rows: ['9,"good,\nreally"', "7,plain", '6,"fine"'] } },
    read: "nps.csv",
    map: { score: "Score" },
    expect: {
      facts: { "survey-response": [{ id: "line-2:recommend", score: 9, scaleLow: null }, { id: "line-4:recommend", score: 7 }, { id: "line-5:recommend", score: 6 }] },
      coverage: [{ table: "survey-response", untold: ["answeredAt", "favourable", "language", "member", "scaleHigh", "scaleLow", "supersededAt", "wave", "wording"], notes: ["known by their line"] }],
    },
  },
  {
    title: "a quotation mark that is never closed harms its own row only",
    files: { "nps.csv": 'Score,Comment\n9,"good,\nreally"\n8,"lost\n7,plain\n6,"fine"\n' },
    read: "nps.csv",
    map: { score: "Score" },
    expect: {
      facts: { "survey-response": [{ score: 9 }, { score: 7 }, { score: 6 }] },
      rejects: [{ position: "nps.csv:4", reason: "quotation mark" }],
    },
  },
  {
    title: "two header lines, one column for each answer, labels, days after months, waves by date with another scale each, members by mail",
    files: {
      "care.csv": {
        head: "\uFEFFRespondent ID,Collector,Date,Email Address,How satisfied\u00A0are you?,,,Would you recommend us?,May we ask again?,Language,Anything else?\n,,,,Very unhappy,So so,Very happy,Response,Response,,Open-Ended Response",
        rows: [
          "901,Web,3/2/2026 9:30 AM,x@example.org,,,Very happy,10 - certainly,Yes,English,",
          "902,Web,3/2/2026 4:30 PM,y@example.org,,So\u00A0so,,\u00A07 ,no,Deutsch,+45 20 12 34 56",
          "903,Preview,3/3/2026 9:30 AM,,Very unhappy,,,0,no,de,",
          "904,Web,9/5/2026 9:30 AM,x@example.org,,,Very happy,5,?,de,",
          "905,Web,9/6/2026 9:30 AM,,Very unhappy,,Very happy,9,maybe,Dansk,",
          "906,Web,13/6/2026 9:30 AM,,,So so,,3,no,da,",
          ",,,,,,,,,,",
          "907,Web,9/7/2026 9:30 AM,nobody,,,,prefer not to say,yes,da,",
        ],
      },
    },
    read: "care.csv",
    timeZone: "Europe/Copenhagen",
    mapping: {
      instrument: "care",
      header: { lines: 2 },
      id: "Respondent ID",
      member: { mail: "Email Address" },
      answeredAt: { column: "Date", as: "M/D/YYYY h:mm A" },
      wave: { dates: [{ name: "spring", from: "2026-03-01", to: "2026-03-31" }, { name: "autumn", from: "2026-09-01", to: "2026-09-30" }] },
      language: { column: "Language", values: { English: "en", Deutsch: "de" } },
      notAnswered: ["?", "prefer not to say"],
      leaveOut: [{ column: "Collector", is: ["Preview"], because: "they are previews" }],
      questions: {
        satisfaction: {
          columns: [{ column: "How satisfied are you? / Very unhappy", value: 1 }, { column: "How satisfied are you? / So so", value: 2 }, { column: 7, value: 3 }],
          wording: { en: "How satisfied are you?", de: "Wie zufrieden sind Sie?" },
          scale: { low: 1, high: 3 },
          favourable: "high",
        },
        recommend: { column: "Would you recommend us?", labels: { "10 - certainly": 10 }, scales: { spring: { low: 0, high: 10 }, autumn: { low: 1, high: 5 } } },
        "ask-again": { column: "May we ask again?", yesNo: true, favourable: "high" },
      },
    },
    expect: {
      facts: {
        "survey-response": [
          { id: "spring/901:satisfaction", instrument: "care", wave: "spring", member: "a-survey:person-1", score: 3, scaleLow: 1, scaleHigh: 3, answeredAt: 1_772_440_200_000, language: "en", wording: "How satisfied are you?" },
          { id: "spring/901:recommend", score: 10, scaleLow: 0, scaleHigh: 10, favourable: null, wording: null },
          { id: "spring/901:ask-again", score: 1, scaleLow: 0, scaleHigh: 1, favourable: "high" },
          { id: "spring/902:satisfaction", score: 2, language: "de", wording: "Wie zufrieden sind Sie?", answeredAt: 1_772_465_400_000 },
          { id: "spring/902:recommend", score: 7 },
          { id: "spring/902:ask-again", score: 0 },
          { id: "autumn/904:satisfaction", wave: "autumn", member: "a-survey:person-1", score: 3 },
          { id: "autumn/904:recommend", score: 5, scaleLow: 1, scaleHigh: 5 },
          { id: "autumn/904:ask-again", score: null },
          { id: "autumn/907:satisfaction", score: null, member: null, language: "da" },
          { id: "autumn/907:recommend", score: null },
          { id: "autumn/907:ask-again", score: 1 },
        ],
      },
      rejects: [
        { position: "care.csv:7", reason: "satisfaction is marked in 2 columns" },
        { position: "care.csv:7", reason: "recommend is \"9\"; expected one of its labels or a number from 1 to 5 or nothing" },
        { position: "care.csv:7", reason: "ask-again is \"maybe\"; expected yes or no" },
        { position: "care.csv:8", reason: "answeredAt is \"13/6/2026 9:30 AM\"; expected a date before 2200, written as M/D/YYYY h:mm A" },
      ],
      coverage: [
        {
          table: "survey-response",
          untold: [],
          notes: [
            "Rows left out because they are previews: 1.", "Rows left out because nothing stands in them: 1.", "neither a code nor declared: 1.",
            "Members without an address, since what stood there is none: 1.", 'telephone numbers stand were not kept: "Anything else?" (1).',
          ],
        },
      ],
    },
  },
  {
    title: "three header lines, and a file that lists everybody asked: who answered nothing is told as asked only",
    files: {
      "pulse.tsv": {
        head: 'StartDate\tEndDate\tStatus\tFinished\tRecipientEmail\tIPAddress\tSent\tQ1\tQ2\nStart Date\tEnd Date\tResponse Type\tFinished\tRecipient Email\tIP Address\tSent\tHow easy was it?\tSolved?\n{"ImportId":"s"}\t{"ImportId":"e"}\t{"ImportId":"t"}\t{"ImportId":"f"}\t{"ImportId":"m"}\t{"ImportId":"i"}\t{"ImportId":"d"}\t{"ImportId":"q1"}\t{"ImportId":"q2"}',
        rows: [
          "2026-05-04 08:00:00\t2026-05-04 08:02:00\tIP Address\tTrue\ta@example.org\t192.0.2.1\t2026-05-01\t4,5\tY",
          "2026-05-04 09:00:00\t2026-05-04 09:01:00\tIP Address\tFalse\tb@example.org\t192.0.2.2\t2026-05-01\t2\t",
          "\t\t\tFalse\tc@example.org\t\t2026-05-01\t\t",
          "2026-05-02 09:00:00\t2026-05-02 09:01:00\tSurvey Preview\tTrue\t\t192.0.2.3\t2026-05-01\t1\tN",
          "\t\t\tFalse\td@example.org\t\t\t\t",
        ],
      },
    },
    read: "pulse.tsv",
    mapping: {
      header: { lines: 3, names: 1 },
      wave: { fixed: "may" },
      language: { fixed: "en" },
      member: { mail: "RecipientEmail" },
      answeredAt: { column: "EndDate" },
      decimalComma: true,
      leaveOut: [{ column: "Status", isNot: ["IP Address", ""], because: "they are previews and tests" }],
      invitations: { invitedAt: { column: "Sent" }, startedAt: { column: "StartDate" }, finished: { column: "Finished", is: ["True"] }, delivered: { column: "Sent", is: ["2026-05-01"] }, reminder: { column: "Sent", is: ["2026-05-08"] } },
      questions: { effort: { column: "Q1", scale: { low: 1, high: 5, favourable: "high" }, wording: "How easy was it?" }, solved: { column: "Q2", yesNo: true } },
    },
    expect: {
      facts: {
        "survey-response": [
          { id: "line-4:effort", instrument: "pulse", score: 4.5, wave: "may", favourable: "high", supersededAt: null },
          { id: "line-4:solved", score: 1 },
          { id: "line-5:effort", score: 2 },
          { id: "line-5:solved", score: null },
        ],
        invitation: [
          { id: "line-4", invitedAt: 1_777_593_600_000, startedAt: 1_777_881_600_000, answeredAt: 1_777_881_720_000, member: "a-survey:person-1", delivered: true, reminder: false },
          { id: "line-5", startedAt: 1_777_885_200_000, answeredAt: null },
          { id: "line-6", startedAt: null, answeredAt: null, member: "a-survey:person-3" },
        ],
      },
      rejects: [{ position: "pulse.tsv:8", reason: "invitedAt is nothing; expected when they were asked" }],
      coverage: [{ table: "invitation", untold: [] }, { table: "survey-response", notes: ["previews and tests: 1.", '"IPAddress"'] }],
    },
  },
  {
    title: "days and months are never guessed: without a declared order a date with dots or strokes is a reject that says how to declare it",
    files: { "form.csv": { head: "Zeitstempel,Q1[SQ001]", rows: ["02.03.2026 09:30:15,A1", "2026-03-02,A3", "2026-03-02,A9"] } },
    read: "form.csv",
    mapping: { answeredAt: { column: "Zeitstempel" }, questions: { clarity: { column: "Q1[SQ001]", labels: { A1: 1, A2: 2, A3: null } } } },
    expect: {
      facts: { "survey-response": [{ id: "line-3:clarity", question: "clarity", score: null }] },
      rejects: [{ position: "form.csv:2", reason: '"as": "DD.MM.YYYY" in the mapping' }, { position: "form.csv:4", reason: '"A9"; expected one of its labels or a number' }],
    },
  },
  {
    title: "a mapping that cannot be understood says where and what was expected",
    files: { "nps.csv": "Score\n9" },
    read: "nps.csv",
    mapping: { questions: { recommend: { column: "Score", scael: { low: 0, high: 10 } } } },
    expect: { failed: { message: '"scael" is nothing a mapping can say here', advice: "Did you mean scale?" } },
  },
  {
    title: "two columns of one name, told apart by their place alone",
    files: { "nps.csv": "Why?,Why?\n9,1" },
    read: "nps.csv",
    mapping: { questions: { recommend: { column: "Why?" } } },
    expect: { failed: { message: "Columns 1 and 2 of nps.csv are both called", advice: "such as 1" } },
  },
  {
    title: "a file in UTF-16, as spreadsheets save Unicode text",
    files: { "nps.csv": { base64: "//5TAGMAbwByAGUACgA5AA==" } },
    read: "nps.csv",
    map: { score: "Score" },
    scale: { low: 0, high: 10 },
    expect: { facts: { "survey-response": [{ score: 9 }] } },
  },
  {
    title: "a file in UTF-16 that does not say so",
    files: { "nps.csv": { base64: "UwBjAG8AcgBlAAoAOQA=" } },
    read: "nps.csv",
    map: { score: "Score" },
    expect: { failed: { message: "written in UTF-16 without a byte order mark; expected UTF-8", advice: "CSV UTF-8" } },
  },
  {
    title: "a column that is not there",
    files: { "nps.csv": "Score,When\n9,2026-03-02" },
    read: "nps.csv",
    map: { score: "Scores" },
    expect: { failed: { message: 'no column "Scores"', advice: 'Did you mean "Score"?' } },
  },
  {
    title: "personal data are not read",
    files: { "nps.csv": "Score,E-mail\n9,x@example.org" },
    read: "nps.csv",
    map: { score: "Score", member: "E-mail" },
    expect: { failed: { message: "looks like personal data", advice: "pseudonym" } },
  },
  {
    title: "a file that is not there",
    files: { "nps.csv": "Score\n9" },
    read: "nsp.csv",
    map: { score: "Score" },
    expect: { failed: { message: "nsp.csv; expected a survey", advice: "nps.csv?" } },
  },
] satisfies readonly SourceExample[]
