import { creditsOf, type Credit, type Journey } from "./journey.ts"

/**
 * Every conversion to the channels by how many would be lost if all who come to a channel left there: the Markov removal effect.
 *
 * @remarks Journeys are taken for a chain in which the next touch depends on the last `order` ones (1 unless told) and on nothing else.
 * Journeys that did not convert say how easily people are lost, so without them the model has little to go by. Computed
 * exactly, without simulation; work grows with the number of channels times the cube of the number of states, which are the
 * different runs of `order` touches seen. Credits add up to the conversions of all journeys with a touchpoint.
 * @see E. Anderl et al., "Mapping the Customer Journey: Lessons Learned from Graph-Based Online Attribution Modeling", IJRM 33(3), 2016.
 */
export function markovCredit(journeys: readonly Journey[], order = 1): Credit[] {
  const states = statesOf(journeys, order)
  const all = conversionRate(states)
  const channels = [...new Set(journeys.flatMap(({ path }) => path))]
  const losses = channels.map((channel) => [channel, all - conversionRate(states, channel)] as const)
  const lost = losses.reduce((sum, [, loss]) => sum + loss, 0)
  const conversions = journeys.reduce((sum, journey) => sum + (journey.path.length > 0 ? journey.conversions : 0), 0)
  return creditsOf(losses.map(([channel, loss]) => [channel, conversions === 0 ? 0 : (conversions * loss) / lost]))
}

/** A place in the chain, the last of its channels, and how many went on from it to where. */
interface State {
  readonly channel: string | undefined
  readonly next: ReadonlyMap<number, number>
  readonly converted: number
  readonly lost: number
}

function statesOf(journeys: readonly Journey[], order: number): State[] {
}
