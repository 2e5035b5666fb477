/**
 * Readers that turn platforms' files into facts and declare what they cannot tell.
 *
 * @packageDocumentation
 */
export * from "./catalogue.ts"
export { defineSource, type SourceDefinition } from "./define.ts"
export { deriveActivity, type ActiveDay, type Doing } from "./derive-activity.ts"
export {
  derivedColumns, deriveThreads, firstOfTheirAuthors, mergeProgress, progressOf, samePerson, toOwnThread, untouched,
  type Contribution, type Derived, type Opening, type Solution, type ThreadProgress,
} from "./derive-threads.ts"
export { deriveSuperseded, type Answer } from "./derive-superseded.ts"
export { deriveTies, type Answering } from "./derive-ties.ts"
export type { Declaration, Given, Reading, Refusal } from "./material.ts"
export { untoldBesides } from "./untold.ts"
export { SourceFailed, type DeclaredPerson, type Fact, type HttpInput, type Identity, type PeopleInput, type Scorer, type Source, type SourceInput, type Taking, type Told } from "./source.ts"
export { definePlatform, type PlatformDefinition } from "./define-platform.ts"
export type { FetchConversation, Heard } from "./fetched.ts"
export type { JsonAnswer, JsonClient } from "./json-client.ts"
export { peopleOf, type People } from "./people.ts"
export type { Conversation, Ending, MemberSaying, PostSaying, ReactionSaying, ResolutionSaying, Saying, TableEnding, ThreadSaying } from "./saying.ts"
export { sourceById } from "./source-by-id.ts"
