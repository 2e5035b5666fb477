import type { Pilot, PilotCriterion } from "@folkmoot/plan"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { isMeasured, ownVariants, standingOf, unitIn, type MeasuredMeasure } from "../need.ts"
import { aimedAt } from "../objective-standing.ts"
import { daysOf } from "../notes.ts"
import { ownValue } from "../own-value.ts"
import { flawOf } from "../pilot-flaw.ts"
import { pilotLevel } from "../pilot-level.ts"
import { plannedMoney } from "../planned-money.ts"
import { attain, directionOf, readAim, type Attainment } from "../target.ts"

const statuses = { reached: "good", missed: "bad", open: "open", unmeasured: "absent", void: "absent", running: "open" } as const

/**
 * Whether each pilot reached what it was to reach, by the criteria and the rule that were fixed before it began, and what was decided.
 *
 * @remarks
 * A criterion is met or missed only where the whole range lies on one side of its target. Criteria that were changed, or fixed too late, void
 * the verdict; a rule that asks for nothing leaves it open. One that still runs is not judged: a result read early is often luck. Nor is one that was tried with a part, by numbers of the whole.
 * @see concept:108
 */
export const pilotVerdict = composeBlock({
  id: "pilot-verdict",
  since: "0.1.0",
  audiences: ["executive", "marketing", "support", "product", "hr", "community-team"],
  section: "pilots",
  order: 10,
  sources: ["concept:108"],
  needs: {},
  messages: {
    verdict: { en: "Pilot “{$pilot}”: {$verdict}.", de: "Pilotprojekt „{$pilot}“: {$verdict}.", da: "Pilotprojekt »{$pilot}«: {$verdict}." },
    hypothesis: { en: "What it was to test: “{$hypothesis}”.", de: "Geprüft werden sollte: „{$hypothesis}“.", da: "Det skulle efterprøves: »{$hypothesis}«." },
    reached: { en: "reached", de: "erreicht", da: "nået" },
    missed: { en: "not reached", de: "nicht erreicht", da: "ikke nået" },
    open: { en: "cannot be told", de: "nicht zu entscheiden", da: "kan ikke afgøres" },
    void: { en: "no verdict", de: "kein Urteil möglich", da: "ingen vurdering mulig" },
    running: { en: "still running", de: "läuft noch", da: "er stadig i gang" },
    tally: {
      en: "Criteria met: {$met} of {$all}; missed: {$missed}; cannot be told: {$open}. The rule for going on asks for: {$go}.",
      de: "Erfüllte Kriterien: {$met} von {$all}; verfehlt: {$missed}; nicht zu entscheiden: {$open}. Für die Fortsetzung verlangt die Regel: {$go}.",
      da: "Opfyldte kriterier: {$met} af {$all}; ikke opfyldt: {$missed}; kan ikke afgøres: {$open}. For at gå videre kræver reglen: {$go}.",
    },
    "no-criteria": { en: "The plan does not say what counts as its success.", de: "Der Plan sagt nicht, was als Erfolg zählt.", da: "Planen siger ikke, hvad der tæller som succes." },
    "no-rule": {
      en: "The plan does not say how many of its criteria have to be met to go on.",
      de: "Der Plan sagt nicht, wie viele Kriterien für die Fortsetzung erfüllt sein müssen.",
      da: "Planen siger ikke, hvor mange kriterier der skal være opfyldt for at gå videre.",
    },
    "asks-nothing": {
      en: "Its rule for going on asks for no criterion to be met, so it decides nothing.",
      de: "Seine Regel für die Fortsetzung verlangt kein einziges erfülltes Kriterium und entscheidet deshalb nichts.",
      da: "Reglen for at gå videre kræver ikke, at noget kriterium er opfyldt, og afgør derfor ingenting.",
    },
    level: {
      en: "Several criteria are several chances of a lucky hit, so the ranges in this table are drawn with {$level} confidence and are wider than elsewhere.",
      de: "Mehrere Kriterien sind mehrere Gelegenheiten für einen Zufallstreffer; die Bereiche in dieser Tabelle gelten deshalb mit einem Konfidenzniveau von {$level} und sind breiter als sonst.",
      da: "Flere kriterier giver flere muligheder for et tilfældigt udslag; intervallerne i tabellen er derfor beregnet med {$level} konfidens og er bredere end ellers.",
    },
    "not-frozen": {
      en: "Its criteria were never fixed; whoever may choose them afterwards always finds some that are met.",
      de: "Seine Kriterien wurden nie festgeschrieben; wer sie nachträglich wählen kann, findet immer solche, die erfüllt sind.",
      da: "Kriterierne blev aldrig lagt fast; den, der kan vælge dem bagefter, finder altid nogle, der er opfyldt.",
    },
    changed: {
      en: "Its criteria or its decision rule were changed after {$day}, when they had been fixed; that voids the verdict.",
      de: "Kriterien oder Entscheidungsregel wurden nach dem {$day} geändert, obwohl sie da bereits festgeschrieben waren; ein Urteil ist damit hinfällig.",
      da: "Kriterierne eller beslutningsreglen er ændret efter den {$day}, hvor de var lagt fast; dermed bortfalder vurderingen.",
    },
    late: {
      en: "Its criteria were fixed on {$day}, after it had begun; that voids the verdict.",
      de: "Seine Kriterien wurden am {$day} und damit erst nach dem Beginn festgeschrieben; ein Urteil ist damit hinfällig.",
      da: "Kriterierne blev først lagt fast den {$day}, efter at det var begyndt; dermed bortfalder vurderingen.",
    },
    until: {
      en: "It runs until {$end} and is judged after that; a result that is read early is often luck.",
      de: "Es läuft bis zum {$end} und wird erst danach beurteilt; ein früh abgelesenes Ergebnis ist oft Glück.",
      da: "Det løber til og med den {$end} og vurderes først derefter; et resultat, der aflæses for tidligt, er ofte held.",
    },
    "no-end": { en: "The plan names no day on which it ends.", de: "Der Plan nennt keinen Tag, an dem es endet.", da: "Planen nævner ingen dato, hvor det slutter." },
    caption: { en: "Criteria of the pilot", de: "Kriterien des Pilotprojekts", da: "Pilotprojektets kriterier" },
    "head-number": { en: "Criterion", de: "Kriterium", da: "Kriterium" },
    "head-target": { en: "Target", de: "Zielwert", da: "Målværdi" },
    "head-measured": { en: "Measured", de: "Gemessen", da: "Målt" },
    "head-verdict": { en: "Verdict", de: "Urteil", da: "Vurdering" },
    cell: { en: "{$cell}", de: "{$cell}", da: "{$cell}" },
    value: { en: "{$value}, {$from} to {$until}", de: "{$value}, {$from} bis {$until}", da: "{$value}, {$from} til {$until}" },
    blank: { en: "–", de: "–", da: "–" },
    met: { en: "met", de: "erfüllt", da: "opfyldt" },
    "not-met": { en: "missed", de: "verfehlt", da: "ikke opfyldt" },
    unmeasured: { en: "not measured", de: "nicht gemessen", da: "ikke målt" },
    population: {
      en: "What it was tried with: “{$population}”. The numbers here are of the whole community, so they do not tell how it went there.",
      de: "Gegenstand der Erprobung: „{$population}“. Die Messwerte hier beziehen sich auf die gesamte Community und sagen deshalb nicht, was dabei herauskam.",
      da: "Det blev afprøvet på: »{$population}«. Tallene her omfatter hele fællesskabet og viser derfor ikke, hvordan det gik dér.",
    },
    budget: { en: "It may cost at most {$budget}.", de: "Es darf höchstens {$budget} kosten.", da: "Det må højst koste {$budget}." },
    "budget-was": { en: "It was to cost at most {$budget}.", de: "Kosten durfte es höchstens {$budget}.", da: "Det måtte højst koste {$budget}." },
    go: { en: "On {$day} it was decided to go on with it.", de: "Am {$day} wurde entschieden, es fortzuführen.", da: "Den {$day} blev det besluttet at gå videre med det." },
    "no-go": { en: "On {$day} it was decided to end it.", de: "Am {$day} wurde entschieden, es zu beenden.", da: "Den {$day} blev det besluttet at stoppe det." },
    extend: { en: "On {$day} it was decided to extend it.", de: "Am {$day} wurde entschieden, es zu verlängern.", da: "Den {$day} blev det besluttet at forlænge det." },
    repeat: { en: "On {$day} it was decided to repeat it.", de: "Am {$day} wurde entschieden, es zu wiederholen.", da: "Den {$day} blev det besluttet at gentage det." },
    why: { en: "The reason given: “{$why}”.", de: "Die Begründung: „{$why}“.", da: "Begrundelsen: »{$why}«." },
    undecided: { en: "Nothing has been decided yet.", de: "Entschieden ist noch nichts.", da: "Der er endnu ikke truffet nogen beslutning." },
  },
  compose: ({ context, plan, today, pilots, metric, bind, say, claim, table, verdict }) => {
    const begun = (plan?.spec.pilots ?? []).filter(({ start }) => start === undefined || start <= today)
    // A pilot's time is its own, so its numbers never stand without it.
    const valueOf = (measure: MeasuredMeasure) => {
      const [{ from, until }, value] = [daysOf(context, bind, measure), bind.measure(measure)]
      return from === undefined ? say("cell", { cell: value }) : say("value", { value, from, until })
    }
    const judged = (pilot: Pilot, criterion: PilotCriterion, at: number) => {
      const { metric: id, variant, bound } = criterion
      const counted = metric(id)
      const measure = counted === undefined ? undefined : standingOf(ownValue(pilots, pilot.id) ?? [], id, variant === undefined ? ownVariants(counted) : [variant])
      const { target, baseline } = (counted === undefined ? undefined : readAim(criterion, unitIn(counted, measure?.variant ?? variant ?? ""))) ?? {}
      const better = counted === undefined || target === undefined ? "neither" : bound === undefined ? directionOf(counted.better, baseline, target) : bound === "at-most" ? "lower" : "higher"
      const found: Attainment = target === undefined ? "unmeasured" : attain(measure?.estimate, target, better)
      // What the whole community did does not settle what became of a part of it.
      const attained = pilot.population === undefined || found === "unmeasured" ? found : "open"
      const measured = measure !== undefined && isMeasured(measure) ? measure : undefined
      const row = [
        say("cell", { cell: counted === undefined ? bind.quote(id, "plan") : bind.words(counted.title) }),
        target === undefined ? say("blank") : say("cell", { cell: bind.target(`${pilot.id}/${at}`, target, aimedAt(counted, measure?.variant ?? variant)) }),
        measured === undefined ? say("blank") : valueOf(measured),
        verdict(statuses[attained], attained === "reached" ? "met" : attained === "missed" ? "not-met" : attained),
      ]
      return { attained, row, measured }
    }
    const decided = ({ id, title, end, decision }: Pilot) =>
      decision === undefined
        ? end !== undefined && end < today ? [claim("undecided", {})] : []
        : [claim(decision.outcome, { day: bind.planDay(decision.on, { id: `pilots/${id}/decision`, title }) }), ...(decision.why === undefined ? [] : [claim("why", { why: bind.quote(decision.why, "plan") })])]
    return begun.flatMap((pilot) => {
      const { id, title, end, criteria = [], decisionRule, frozen, population, hypothesis, budget } = pilot
      const flaw = flawOf(pilot)
      const isOver = end !== undefined && end < today
      const told = isOver && flaw === undefined ? criteria.map((criterion, at) => judged(pilot, criterion, at)) : []
      const [met, missed] = (["reached", "missed"] as const).map((which) => told.filter(({ attained }) => attained === which).length) as [number, number]
      const go = decisionRule?.go ?? 0
      const came = flaw === "asks-nothing" ? "open" : flaw !== undefined ? "void" : !isOver ? "running" : population !== undefined ? "open" : met >= go ? "reached" : criteria.length - missed < go ? "missed" : "open"
      const [badge] = verdict(statuses[came], came)
      const because = () => {
        if (flaw === "changed" || flaw === "late") return [claim(flaw, { day: bind.planDay(frozen?.on ?? today, { id: `pilots/${id}/frozen`, title }) })]
        if (flaw !== undefined) return [claim(flaw, {})]
        if (!isOver) return [end === undefined ? claim("no-end", {}) : claim("until", { end: bind.planDay(end, { id: `pilots/${id}/end`, title }) })]
        const counted = (name: string, count: number) => bind.count(`pilot/${id}/${name}`, count)
        return [
          claim("tally", { met: counted("met", met), all: counted("criteria", criteria.length), missed: counted("missed", missed), open: counted("open", criteria.length - met - missed), go: counted("go", go) }),
          table(say("caption"), (["number", "target", "measured", "verdict"] as const).map((name) => ({ parts: say(`head-${name}`), numeric: name === "target" || name === "measured" })), told.map(({ row }) => row)),
          ...told.flatMap(({ measured }) => (measured === undefined || measured.estimate.interval.level < pilotLevel(pilot) || pilotLevel(pilot) === pilotLevel({}) ? [] : [claim("level", { level: bind.level(measured) })])).slice(0, 1),
        ]
      }
      const most = budget === undefined ? undefined : plannedMoney(bind, `pilot/${id}/budget`, budget)
      return [
        claim("verdict", { pilot: bind.quote(title, "plan"), verdict: { full: badge ?? { kind: "text", text: "" } } }),
        // Beside numbers on either side of a target, a verdict that leaves it open would be a riddle.
        ...(population === undefined || told.every(({ attained }) => attained === "unmeasured") ? [] : [claim("population", { population: bind.quote(population, "plan") })]),
        ...(hypothesis === undefined ? [] : [claim("hypothesis", { hypothesis: bind.quote(hypothesis, "plan") })]),
        ...because(),
        ...(most === undefined ? [] : [claim(isOver ? "budget-was" : "budget", { budget: most })]),
        ...decided(pilot),
      ]
    })
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "reached, by criteria that were fixed before it began, one of them by its change",
    given: {},
    pilots: { mentors: { "resolution-rate": { value: 0.78, low: 0.72, high: 0.83, n: 210 }, "first-response-time": { value: 10_800_000, low: 9_000_000, high: 13_500_000, n: 230 } } },
    plan: {
      apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" },
      spec: {
        pilots: [
          {
            id: "mentors", title: "Mentors for newcomers", start: "2025-03-01", end: "2025-05-31", budget: { amount: 1200, currency: "EUR" }, hypothesis: "Newcomers who are met by a mentor get their question solved",
            criteria: [{ metric: "resolution-rate", baseline: 0.5, change: "+40%" }, { metric: "first-response-time", target: "4 h", bound: "at-most" }], decisionRule: { go: 2, otherwise: "no-go" }, frozen: { on: "2025-02-20", hash: "sha256:e66759ef4c7b836be342589f48ee073074b916d85fd908411235aa4f3ade576a" }, decision: { on: "2025-06-12", outcome: "go", why: "Mentors want to carry on" },
          },
        ],
      },
    },
    expect: {
      en: [
        "Pilot “Mentors for newcomers”: reached.",
        "What it was to test: “Newcomers who are met by a mentor get their question solved”.",
        "Criteria met: 2 of 2; missed: 0; cannot be told: 0. The rule for going on asks for: 2.",
        "Resolution rate | 70% | 78% (72–83%), 1 January 2025 to 31 December 2025 | met",
        "First response time | 4 hours | 3.0 hours (2.5–3.8), 1 January 2025 to 31 December 2025 | met",
        "It was to cost at most €1,200.",
        "On 12 June 2025 it was decided to go on with it.",
        "The reason given: “Mentors want to carry on”.",
      ],
      de: [
        "Pilotprojekt „Mentors for newcomers“: erreicht.",
        "Geprüft werden sollte: „Newcomers who are met by a mentor get their question solved“.",
        "Erfüllte Kriterien: 2 von 2; verfehlt: 0; nicht zu entscheiden: 0. Für die Fortsetzung verlangt die Regel: 2.",
        "Lösungsquote | 70 % | 78 % (72–83 %), 1. Januar 2025 bis 31. Dezember 2025 | erfüllt",
        "Erstreaktionszeit | 4 Stunden | 3,0 Stunden (2,5–3,8), 1. Januar 2025 bis 31. Dezember 2025 | erfüllt",
        "Kosten durfte es höchstens 1.200 €.",
        "Am 12. Juni 2025 wurde entschieden, es fortzuführen.",
        "Die Begründung: „Mentors want to carry on“.",
      ],
      da: [
        "Pilotprojekt »Mentors for newcomers«: nået.",
        "Det skulle efterprøves: »Newcomers who are met by a mentor get their question solved«.",
        "Opfyldte kriterier: 2 af 2; ikke opfyldt: 0; kan ikke afgøres: 0. For at gå videre kræver reglen: 2.",
        "Løsningsrate | 70 % | 78 % (72–83 %), 1. januar 2025 til 31. december 2025 | opfyldt",
        "Første svartid | 4 timer | 3,0 timer (2,5–3,8), 1. januar 2025 til 31. december 2025 | opfyldt",
        "Det måtte højst koste 1.200 €.",
        "Den 12. juni 2025 blev det besluttet at gå videre med det.",
        "Begrundelsen: »Mentors want to carry on«.",
      ],
    },
  },
  {
    title: "tried with some only: what the whole community did settles neither the pilot nor any of its criteria",
    given: {},
    plan: {
      apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" },
      spec: {
        pilots: [
          {
            id: "digest", title: "Digest", population: "those who joined in spring", start: "2025-03-01", end: "2025-05-31",
            criteria: [{ metric: "resolution-rate", target: 0.7 }], decisionRule: { go: 1, otherwise: "extend" }, frozen: { on: "2025-03-01", hash: "sha256:179a3d860a77d52bbd5b53f7a48901c8f359f086adc9813e6aa449972e942e24" },
          },
        ],
      },
    },
    pilots: { digest: { "resolution-rate": { value: 0.78, low: 0.72, high: 0.83, n: 200 } } },
    expect: {
      en: [
        "Pilot “Digest”: cannot be told.",
        "What it was tried with: “those who joined in spring”. The numbers here are of the whole community, so they do not tell how it went there.",
        "Criteria met: 0 of 1; missed: 0; cannot be told: 1. The rule for going on asks for: 1.",
        "Resolution rate | 70% | 78% (72–83%), 1 January 2025 to 31 December 2025 | cannot be told",
        "Nothing has been decided yet.",
      ],
      de: [
        "Pilotprojekt „Digest“: nicht zu entscheiden.",
        "Gegenstand der Erprobung: „those who joined in spring“. Die Messwerte hier beziehen sich auf die gesamte Community und sagen deshalb nicht, was dabei herauskam.",
        "Erfüllte Kriterien: 0 von 1; verfehlt: 0; nicht zu entscheiden: 1. Für die Fortsetzung verlangt die Regel: 1.",
        "Lösungsquote | 70 % | 78 % (72–83 %), 1. Januar 2025 bis 31. Dezember 2025 | nicht zu entscheiden",
        "Entschieden ist noch nichts.",
      ],
      da: [
        "Pilotprojekt »Digest«: kan ikke afgøres.",
        "Det blev afprøvet på: »those who joined in spring«. Tallene her omfatter hele fællesskabet og viser derfor ikke, hvordan det gik dér.",
        "Opfyldte kriterier: 0 af 1; ikke opfyldt: 0; kan ikke afgøres: 1. For at gå videre kræver reglen: 1.",
        "Løsningsrate | 70 % | 78 % (72–83 %), 1. januar 2025 til 31. december 2025 | kan ikke afgøres",
        "Der er endnu ikke truffet nogen beslutning.",
      ],
    },
  },
  {
    title: "not reached, and not to be decided",
    given: {},
    pilots: { mentors: { "resolution-rate": { value: 0.5, low: 0.43, high: 0.57, n: 200 } }, digest: { "resolution-rate": { value: 0.68, low: 0.61, high: 0.74, n: 180 } } },
    plan: {
      apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" },
      spec: {
        pilots: [
          {
            id: "mentors", title: "Mentors", start: "2025-03-01", end: "2025-05-31",
            criteria: [{ metric: "resolution-rate", target: 0.7 }, { metric: "answer-speed", target: 3 }], decisionRule: { go: 2, otherwise: "no-go" },
            frozen: { on: "2025-02-20", hash: "sha256:e72f9c0375e5aac7c42d668550fe41368437bcfc95d6843f300e6613db32f669" }, decision: { on: "2025-06-12", outcome: "no-go" },
          },
          {
            id: "digest", title: "Digest", start: "2025-03-01", end: "2025-05-31",
            criteria: [{ metric: "resolution-rate", target: 0.7 }], decisionRule: { go: 1, otherwise: "extend" },
            frozen: { on: "2025-03-01", hash: "sha256:179a3d860a77d52bbd5b53f7a48901c8f359f086adc9813e6aa449972e942e24" }, decision: { on: "2025-06-12", outcome: "extend" },
          },
        ],
      },
    },
    expect: {
      en: [
        "Pilot “Mentors”: not reached.",
        "Criteria met: 0 of 2; missed: 1; cannot be told: 1. The rule for going on asks for: 2.",
        "Resolution rate | 70% | 50% (43–57%), 1 January 2025 to 31 December 2025 | missed",
        "answer-speed | – | – | not measured",
        "On 12 June 2025 it was decided to end it.",
        "Pilot “Digest”: cannot be told.",
        "Criteria met: 0 of 1; missed: 0; cannot be told: 1. The rule for going on asks for: 1.",
        "Resolution rate | 70% | 68% (61–74%), 1 January 2025 to 31 December 2025 | cannot be told",
        "On 12 June 2025 it was decided to extend it.",
      ],
      de: [
        "Pilotprojekt „Mentors“: nicht erreicht.",
        "Erfüllte Kriterien: 0 von 2; verfehlt: 1; nicht zu entscheiden: 1. Für die Fortsetzung verlangt die Regel: 2.",
        "Lösungsquote | 70 % | 50 % (43–57 %), 1. Januar 2025 bis 31. Dezember 2025 | verfehlt",
        "answer-speed | – | – | nicht gemessen",
        "Am 12. Juni 2025 wurde entschieden, es zu beenden.",
        "Pilotprojekt „Digest“: nicht zu entscheiden.",
        "Erfüllte Kriterien: 0 von 1; verfehlt: 0; nicht zu entscheiden: 1. Für die Fortsetzung verlangt die Regel: 1.",
        "Lösungsquote | 70 % | 68 % (61–74 %), 1. Januar 2025 bis 31. Dezember 2025 | nicht zu entscheiden",
        "Am 12. Juni 2025 wurde entschieden, es zu verlängern.",
      ],
      da: [
        "Pilotprojekt »Mentors«: ikke nået.",
        "Opfyldte kriterier: 0 af 2; ikke opfyldt: 1; kan ikke afgøres: 1. For at gå videre kræver reglen: 2.",
        "Løsningsrate | 70 % | 50 % (43–57 %), 1. januar 2025 til 31. december 2025 | ikke opfyldt",
        "answer-speed | – | – | ikke målt",
        "Den 12. juni 2025 blev det besluttet at stoppe det.",
        "Pilotprojekt »Digest«: kan ikke afgøres.",
        "Opfyldte kriterier: 0 af 1; ikke opfyldt: 0; kan ikke afgøres: 1. For at gå videre kræver reglen: 1.",
        "Løsningsrate | 70 % | 68 % (61–74 %), 1. januar 2025 til 31. december 2025 | kan ikke afgøres",
        "Den 12. juni 2025 blev det besluttet at forlænge det.",
      ],
    },
  },
  {
    title: "criteria that were changed, fixed too late or never, or are missing, void the verdict; what still runs is not judged, what has not begun is not told",
    given: {},
    pilots: { changed: { "resolution-rate": { value: 0.9, low: 0.85, high: 0.94, n: 200 } } },
    plan: {
      apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" },
      spec: {
        pilots: [
          { id: "changed", title: "Changed", start: "2025-03-01", end: "2025-05-31", criteria: [{ metric: "resolution-rate", target: 0.5 }], decisionRule: { go: 1, otherwise: "no-go" },
            frozen: { on: "2025-02-20", hash: "sha256:179a3d860a77d52bbd5b53f7a48901c8f359f086adc9813e6aa449972e942e24" } },
          { id: "late", title: "Late", start: "2025-03-01", end: "2025-05-31", criteria: [{ metric: "resolution-rate", target: 0.7 }], decisionRule: { go: 1, otherwise: "extend" },
            frozen: { on: "2025-04-01", hash: "sha256:179a3d860a77d52bbd5b53f7a48901c8f359f086adc9813e6aa449972e942e24" }, decision: { on: "2025-06-12", outcome: "repeat" } },
          { id: "open", title: "Never fixed", start: "2025-03-01", end: "2025-05-31", criteria: [{ metric: "resolution-rate", target: 0.7 }], decisionRule: { go: 1, otherwise: "no-go" } },
          { id: "rule", title: "Without a rule", criteria: [{ metric: "resolution-rate", target: 0.7 }] },
          { id: "bare", title: "Without criteria" },
          { id: "runs", title: "Runs", start: "2025-11-01", end: "2026-02-28", criteria: [{ metric: "resolution-rate", target: 0.7 }], decisionRule: { go: 1, otherwise: "extend" },
            frozen: { on: "2025-10-20", hash: "sha256:179a3d860a77d52bbd5b53f7a48901c8f359f086adc9813e6aa449972e942e24" } },
          { id: "endless", title: "Endless", criteria: [{ metric: "resolution-rate", target: 0.7 }], decisionRule: { go: 1, otherwise: "extend" },
            frozen: { on: "2025-10-20", hash: "sha256:179a3d860a77d52bbd5b53f7a48901c8f359f086adc9813e6aa449972e942e24" } },
          { id: "later", title: "Later", start: "2026-03-01" },
        ],
      },
    },
    expect: {
      en: [
        "Pilot “Changed”: no verdict.",
        "Its criteria or its decision rule were changed after 20 February 2025, when they had been fixed; that voids the verdict.",
        "Nothing has been decided yet.",
        "Pilot “Late”: no verdict.",
        "Its criteria were fixed on 1 April 2025, after it had begun; that voids the verdict.",
        "On 12 June 2025 it was decided to repeat it.",
        "Pilot “Never fixed”: no verdict.",
        "Its criteria were never fixed; whoever may choose them afterwards always finds some that are met.",
        "Nothing has been decided yet.",
        "Pilot “Without a rule”: no verdict.",
        "The plan does not say how many of its criteria have to be met to go on.",
        "Pilot “Without criteria”: no verdict.",
        "The plan does not say what counts as its success.",
        "Pilot “Runs”: still running.",
        "It runs until 28 February 2026 and is judged after that; a result that is read early is often luck.",
        "Pilot “Endless”: still running.",
        "The plan names no day on which it ends.",
      ],
      de: [
        "Pilotprojekt „Changed“: kein Urteil möglich.",
        "Kriterien oder Entscheidungsregel wurden nach dem 20. Februar 2025 geändert, obwohl sie da bereits festgeschrieben waren; ein Urteil ist damit hinfällig.",
        "Entschieden ist noch nichts.",
        "Pilotprojekt „Late“: kein Urteil möglich.",
        "Seine Kriterien wurden am 1. April 2025 und damit erst nach dem Beginn festgeschrieben; ein Urteil ist damit hinfällig.",
        "Am 12. Juni 2025 wurde entschieden, es zu wiederholen.",
        "Pilotprojekt „Never fixed“: kein Urteil möglich.",
        "Seine Kriterien wurden nie festgeschrieben; wer sie nachträglich wählen kann, findet immer solche, die erfüllt sind.",
        "Entschieden ist noch nichts.",
        "Pilotprojekt „Without a rule“: kein Urteil möglich.",
        "Der Plan sagt nicht, wie viele Kriterien für die Fortsetzung erfüllt sein müssen.",
        "Pilotprojekt „Without criteria“: kein Urteil möglich.",
        "Der Plan sagt nicht, was als Erfolg zählt.",
        "Pilotprojekt „Runs“: läuft noch.",
        "Es läuft bis zum 28. Februar 2026 und wird erst danach beurteilt; ein früh abgelesenes Ergebnis ist oft Glück.",
        "Pilotprojekt „Endless“: läuft noch.",
        "Der Plan nennt keinen Tag, an dem es endet.",
      ],
      da: [
        "Pilotprojekt »Changed«: ingen vurdering mulig.",
        "Kriterierne eller beslutningsreglen er ændret efter den 20. februar 2025, hvor de var lagt fast; dermed bortfalder vurderingen.",
        "Der er endnu ikke truffet nogen beslutning.",
        "Pilotprojekt »Late«: ingen vurdering mulig.",
        "Kriterierne blev først lagt fast den 1. april 2025, efter at det var begyndt; dermed bortfalder vurderingen.",
        "Den 12. juni 2025 blev det besluttet at gentage det.",
        "Pilotprojekt »Never fixed«: ingen vurdering mulig.",
        "Kriterierne blev aldrig lagt fast; den, der kan vælge dem bagefter, finder altid nogle, der er opfyldt.",
        "Der er endnu ikke truffet nogen beslutning.",
        "Pilotprojekt »Without a rule«: ingen vurdering mulig.",
        "Planen siger ikke, hvor mange kriterier der skal være opfyldt for at gå videre.",
        "Pilotprojekt »Without criteria«: ingen vurdering mulig.",
        "Planen siger ikke, hvad der tæller som succes.",
        "Pilotprojekt »Runs«: er stadig i gang.",
        "Det løber til og med den 28. februar 2026 og vurderes først derefter; et resultat, der aflæses for tidligt, er ofte held.",
        "Pilotprojekt »Endless«: er stadig i gang.",
        "Planen nævner ingen dato, hvor det slutter.",
      ],
    },
  },
  { title: "no pilots: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
