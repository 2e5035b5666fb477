import type { Role } from "./model-people.ts"

/** Whether anybody has the role and gives it time, told as a part of the week or in hours or days. */
export const givesTime = ({ share = 0, effort, people = 1 }: Role): boolean => people > 0 && (share > 0 || (effort?.amount ?? 0) > 0)
