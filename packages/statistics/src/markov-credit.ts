import { creditsOf, type Credit, type Journey } from "./journey.ts"
import { sumOf } from "./sum.ts"

/**
 * Every conversion to the channels by how many would be lost if all who come to a channel left there: the Markov removal effect.
 *
 * @remarks Journeys are taken for a chain in which the next touch depends on the last `order` ones (a whole number, 1 unless told) and on nothing else.
 * Journeys that did not convert say how easily people are lost; without them the model has little to go by. Solved by
 * elimination, not by simulation: right to some twelve digits. Work grows with the number of channels and steeply with the order: with a
 * dozen channels, orders 1 and 2 are quick, order 3 takes seconds. Credits add up to the conversions of all journeys with a touchpoint; a
 * channel from which no way leads to a conversion has none.
 * @see E. Anderl et al., "Mapping the Customer Journey: Lessons Learned from Graph-Based Online Attribution Modeling", IJRM 33(3), 2016.
 */
export function markovCredit(journeys: readonly Journey[], order = 1): Credit[] {
  const touched = journeys.filter(({ path }) => path.length > 0)
  const states = statesOf(touched, order)
  const rates = conversionRates(states.map(({ next }) => next))
  const channels = [...new Set(touched.flatMap(({ path }) => path))]
  const losses = channels.map((channel) => [channel, lossWithout(channel, states, rates)] as const)
  const conversions = sumOf(touched.map((journey) => journey.conversions))
  const all = sumOf(losses.map(([, loss]) => loss))
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

/**
 * The share of all that converts and comes through `channel` on its way.
 *
 * The same as what all convert less what they would without the channel, but nothing is subtracted, so nothing cancels.
 */
function lossWithout(channel: string, states: readonly State[], rates: readonly number[]): number {
  const flows = states.map((state, number): Flow => {
    const rate = rates[number] as number
    if (state.channel === channel) return new Map([[converted, rate], [lost, 1 - rate]])
    const elsewhere = new Map(state.next)
    add(elsewhere, lost, elsewhere.get(converted) ?? 0)
    elsewhere.delete(converted)
    return elsewhere
  })
  return conversionRates(flows)[start] as number
}

/** The share of those in each state that converts in the end. */
function conversionRates(flows: readonly Flow[]): readonly number[] {
  const ways = flows.map((flow) => ({ out: new Map(flow), from: new Set<number>() }))
  const at = (number: number) => ways[number] as (typeof ways)[number]
  for (const [number, { out }] of ways.entries()) for (const to of out.keys()) at(to).from.add(number)
  const left = new Set(ways.keys())
  left.delete(converted)
  left.delete(lost)
  // One state after the other is taken out, those who came to it sent on to where it leads. That joins every way in with every way out:
  // states with few of both go first, or the many rare ones would join everything with everything.
  const gone: number[] = []
  while (left.size > 0) {
    const number = leastBy(left, (each) => at(each).from.size * at(each).out.size)
    const { out, from } = at(number)
    left.delete(number)
    gone.unshift(number)
    out.delete(number)
    from.delete(number)
    const whole = sumOf(out.values())
    for (const [to, people] of out) {
      out.set(to, people / whole)
      at(to).from.delete(number)
    }
    for (const source of from) {
      const people = at(source).out.get(number) as number
      at(source).out.delete(number)
      for (const [to, share] of out) {
        add(at(source).out, to, people * share)
        at(to).from.add(source)
      }
    }
  }
  // The last one taken out leads only to the ends, the one before it to that one too, and so on.
  const rates = flows.map((_, number) => Number(number === converted))
  for (const number of gone) rates[number] = sumOf(Array.from(at(number).out, ([to, share]) => share * (rates[to] as number)))
  return rates
}

/** The item of the least cost. */
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
