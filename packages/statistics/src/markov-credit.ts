import { creditsOf, type Credit, type Journey } from "./journey.ts"

/**
 * Every conversion to the channels by how many would be lost if all who come to a channel left there: the Markov removal effect.
 *
 * @remarks Journeys are taken for a chain in which the next touch depends on the last `order` ones (1 unless told) and on nothing else.
 * Journeys that did not convert say how easily people are lost; without them the model has little to go by. Computed exactly, without
 * simulation; work grows with the number of channels and steeply with the order. Credits add up to the conversions of all
 * journeys with a touchpoint.
 * @see E. Anderl et al., "Mapping the Customer Journey: Lessons Learned from Graph-Based Online Attribution Modeling", IJRM 33(3), 2016.
 */
export function markovCredit(journeys: readonly Journey[], order = 1): Credit[] {
  const touched = journeys.filter(({ path }) => path.length > 0)
  const sum = (of: (journey: Journey) => number) => touched.reduce((total, journey) => total + of(journey), 0)
  const conversions = sum((journey) => journey.conversions)
  // In a chain counted from journeys, as many convert as did.
  const rate = conversions / sum((journey) => journey.conversions + journey.nulls)
  const states = statesOf(touched, order)
  const channels = [...new Set(touched.flatMap(({ path }) => path))]
  const losses = channels.map((channel) => [channel, rate - rateWithout(channel, states)] as const)
  const all = losses.reduce((total, [, loss]) => total + loss, 0)
  return creditsOf(losses.map(([channel, loss]) => [channel, conversions && (conversions * loss) / all]))
}

/** How many went from a state to which next one, by its number. */
type Flow = Map<number, number>

/** A place in the chain: behind a run of touches of which the last was at `channel`. */
interface State {
  readonly channel: string | undefined
  readonly next: Flow
}

const converted = 0
const lost = 1
const start = 2

function statesOf(journeys: readonly Journey[], order: number): readonly State[] {
  const states = [converted, lost, start].map((): State => ({ channel: undefined, next: new Map() }))
  const numbers = new Map<string, number>()
  for (const { path, conversions, nulls } of journeys.filter((journey) => journey.conversions + journey.nulls > 0)) {
    let { next } = states[start] as State
    for (const [i, channel] of path.entries()) {
      const touches = JSON.stringify(path.slice(Math.max(0, i + 1 - order), i + 1))
      const number = numbers.get(touches) ?? states.push({ channel, next: new Map() }) - 1
      numbers.set(touches, number)
      add(next, number, conversions + nulls)
      next = (states[number] as State).next
    }
    add(next, converted, conversions)
    add(next, lost, nulls)
  }
  return states
}

/** The share that still converts when everyone who comes to `channel` is lost. */
function rateWithout(channel: string, states: readonly State[]): number {
  const ways = states.map((state) => ({ out: state.channel === channel ? new Map([[lost, 1]]) : new Map(state.next), from: new Set<number>() }))
  const at = (number: number) => ways[number] as (typeof ways)[number]
  for (const [number, { out }] of ways.entries()) for (const to of out.keys()) at(to).from.add(number)
  const open = new Set(ways.keys())
  for (const kept of [converted, lost, start]) open.delete(kept)
  // One state after the other is taken out, those who came to it sent on to where it leads: nothing is subtracted, so nothing cancels.
  while (open.size > 0) {
    const number = leastBy(open, (each) => at(each).from.size * at(each).out.size)
    const { out, from } = at(number)
    open.delete(number)
    out.delete(number)
    from.delete(number)
    const whole = total(out.values())
    for (const to of out.keys()) at(to).from.delete(number)
    for (const source of from) {
      const people = at(source).out.get(number) as number
      at(source).out.delete(number)
      for (const [to, share] of out) {
        add(at(source).out, to, (people * share) / whole)
        at(to).from.add(source)
      }
    }
  }
  const { out } = at(start)
  return (out.get(converted) ?? 0) / total(out.values())
}

/** The item of the least cost. Taking out a state makes new ways: the fewer it has itself, the fewer. */
function leastBy(items: Iterable<number>, costOf: (item: number) => number): number {
  let least = { item: NaN, cost: Infinity }
  for (const item of items) {
    const cost = costOf(item)
    if (cost < least.cost) least = { item, cost }
  }
  return least.item
}

function add(flow: Flow, to: number, people: number): void {
  flow.set(to, (flow.get(to) ?? 0) + people)
}

function total(numbers: Iterable<number>): number {
  let sum = 0
  for (const each of numbers) sum += each
  return sum
}
