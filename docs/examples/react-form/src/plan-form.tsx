import { goalNamesBehaviour, knownMetrics, objectiveSmartTimebound, planStandardWith, referenceResolves, type StrategyPlan } from "@folkmoot/plan"
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema"
import { useId, useMemo, type ReactNode } from "react"
import { get, useForm, type FieldErrors, type FieldPath, type UseFormRegister } from "react-hook-form"
import { texts, type Language } from "./language.ts"

/** The form is a plan: each field is named by its place in it, and what is not asked for stands here. */
const begun: StrategyPlan = {
  apiVersion: "folkmoot.dev/v1",
  kind: "StrategyPlan",
  metadata: { name: "our-community" },
  spec: {
    goals: [{ id: "first", title: "", behaviours: ["first"] }],
    behaviours: [{ id: "first", title: "" }],
    objectives: [{ id: "first", title: "", goal: "first", metric: "" }],
  },
}

/** Only these rules are shipped; `planStandard` would bring all of them. */
const rules = [goalNamesBehaviour, objectiveSmartTimebound, referenceResolves]

interface FieldProps {
  readonly name: FieldPath<StrategyPlan>
  readonly label: string
  readonly type?: "text" | "date"
  /** The id of a list of what can be chosen. */
  readonly list?: string
  readonly register: UseFormRegister<StrategyPlan>
  readonly errors: FieldErrors<StrategyPlan>
}

/** What the rules say of a place in the plan, if anything. */
const messageAt = (errors: FieldErrors<StrategyPlan>, name: string): string | undefined => {
  const found: { readonly message?: string } | undefined = get(errors, name)
  return found?.message
}

const Field = ({ name, label, type = "text", list, register, errors }: FieldProps): ReactNode => {
  const id = useId()
  const message = messageAt(errors, name)
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {/* Nothing typed is a field left out, not an empty text. */}
      <input id={id} type={type} list={list} aria-invalid={message !== undefined} aria-describedby={`${id}-message`} {...register(name, { setValueAs: (typed: string) => (typed === "" ? undefined : typed) })} />
      <p id={`${id}-message`} role="alert">{message}</p>
    </>
  )
}

interface PlanFormProps {
  readonly language: Language
  readonly onSave: (plan: StrategyPlan) => void
}

/** Asks for a goal, what members do for it and how it will be seen; hands on a plan that its rules let through. */
export const PlanForm = ({ language, onSave }: PlanFormProps): ReactNode => {
  const resolver = useMemo(() => standardSchemaResolver(planStandardWith(rules, { locale: language, refuse: "warning" })), [language])
  const { register, handleSubmit, formState: { errors } } = useForm<StrategyPlan>({ resolver, defaultValues: begun, mode: "onTouched" })
  const said = texts[language]
  const field = { register, errors }
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(onSave)(event)}>
      <fieldset>
        <legend>{said.goal}</legend>
        <Field name="spec.goals.0.title" label={said.title} {...field} />
      </fieldset>
      <fieldset>
        <legend>{said.behaviour}</legend>
        <Field name="spec.behaviours.0.title" label={said.title} {...field} />
      </fieldset>
      <fieldset>
        <legend>{said.objective}</legend>
        <Field name="spec.objectives.0.title" label={said.title} {...field} />
        <Field name="spec.objectives.0.metric" label={said.metric} list="metrics" {...field} />
        <Field name="spec.objectives.0.start" label={said.start} type="date" {...field} />
        <Field name="spec.objectives.0.due" label={said.due} type="date" {...field} />
        <datalist id="metrics">{knownMetrics.map(({ id }) => <option key={id} value={id} />)}</datalist>
        {/* A rule may speak of the objective as a whole. */}
        <p role="alert">{messageAt(errors, "spec.objectives.0")}</p>
      </fieldset>
      <button type="submit">{said.save}</button>
    </form>
  )
}
