/**
 * Readers that turn platforms' files into facts and declare what they cannot tell.
 *
 * @packageDocumentation
 */
export * from "./catalogue.ts"
export { defineSource, type SourceDefinition } from "./define.ts"
export { deriveActivity, type ActiveDay, type Doing } from "./derive-activity.ts"
export { deriveThreads, firstOfTheirAuthors, toOwnThread, type Contribution, type Derived, type Opening } from "./derive-threads.ts"
export { deriveJourneys, type Converting, type Journey, type JourneyOptions, type Touch } from "./derive-journeys.ts"
export { deriveSuperseded, type Answer } from "./derive-superseded.ts"
export { deriveTies, type Answering, type Tie } from "./derive-ties.ts"
export type { Candidate, Declaration, Given, GivenColumns, Positioned, Reading, Refusal } from "./material.ts"
export type {
  Derivations, FlagColumn, FromColumn, InstantColumn, KeyColumn, MappedColumn, MappedTable, MoneyColumn, NumberColumn, PersonColumn, RowFilter, TableMapping, TextColumn, ValueColumn, Written, WrittenNumber,
} from "./table-mapping.ts"
export { tableMappingJsonSchema } from "./table-schema.ts"
export { untoldBesides } from "./untold.ts"
export {
  SourceFailed, type DeclaredPerson, type Fact, type HttpInput, type Identity, type PeopleInput, type Scored, type Scorer, type Source, type SourceCard, type SourceInput, type Stretch,
  type Taking, type Told,
} from "./source.ts"
export { definePlatform, type PlatformDefinition } from "./define-platform.ts"
export type { Counted, FetchConversation, Heard } from "./fetched.ts"
export { bearerSite, type JsonAnswer, type JsonClient, type Site, type SiteOf } from "./json-client.ts"
export { peopleOf, pseudonymsOf, writtenAlike, type People } from "./people.ts"
export type {
  Authored, ChannelSaying, Conversation, ConversationTable, Ending, MemberSaying, NothingSaid, PostSaying, ReactionSaying, ResolutionSaying, Saying, TableEnding, ThreadSaying,
} from "./saying.ts"
export { sourceById } from "./source-by-id.ts"
export { analyticsMappingJsonSchema, type AnalyticsMapping, type AnalyticsPage, type AnalyticsReport, type PageKind } from "./analytics-mapping.ts"
export type {
  SurveyChoice, SurveyColumn, SurveyDate, SurveyDays, SurveyHeader, SurveyInvitations, SurveyLanguage, SurveyLeaveOut, SurveyMapping, SurveyMember, SurveyQuestion, SurveyScale,
  SurveyTest, SurveyWave,
} from "./survey-mapping.ts"
export { surveyMappingJsonSchema } from "./survey-schema.ts"
export { coverageWordings, refusalWordings, sentencesIn, totalWordings } from "./wordings.ts"
