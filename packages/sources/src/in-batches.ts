/** Things by the thousand, so that they never stand in memory all at once. */
export function* inBatches<A>(all: Iterable<A>): Generator<readonly A[], void, void> {
  let batch: A[] = []
  for (const one of all) {
    batch.push(one)
    if (batch.length < 1000) continue
    yield batch
    batch = []
  }
  yield batch
}
