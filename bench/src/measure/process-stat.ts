/** What `/proc/<pid>/stat` says of a process, in clock ticks. */
export interface ProcessStat {
  readonly parent: number;
  /** User and system time of its own threads. */
  readonly ticks: number;
  /** The same of its children that have ended and were waited for. */
  readonly endedChildrenTicks: number;
}

/** Ticks a second; Linux has had 100 on every platform that Node runs on. */
const TICKS_A_SECOND = 100;
/** Places of fields behind the name of the command, the first being the state (`man 5 proc_pid_stat`, fields 4, 14 to 17). */
const FIELD = { parent: 1, user: 11, system: 12, endedUser: 13, endedSystem: 14 };

/** The name of the command stands in parentheses and may itself hold spaces and parentheses. */
export function parseProcessStat(text: string): ProcessStat {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const at = (field: number): number => Number(fields[field]);
  return {
    parent: at(FIELD.parent),
    ticks: at(FIELD.user) + at(FIELD.system),
    endedChildrenTicks: at(FIELD.endedUser) + at(FIELD.endedSystem),
  };
}

export function microsecondsOf(ticks: number): number {
  return (ticks * 1_000_000) / TICKS_A_SECOND;
}
