/** What is to be done on later days, in the order in which it was put down. */
export class Agenda {
  private readonly tasks = new Map<number, (() => void)[]>();

  constructor(private readonly days: number) {}

  /** What would fall after the play is left out. */
  on(day: number, task: () => void): void {
    if (day < this.days) this.tasks.set(day, [...(this.tasks.get(day) ?? []), task]);
  }

  /** Tasks may put down others, for this day too. */
  do(day: number): void {
    for (let next = this.take(day); next.length > 0; next = this.take(day)) next.forEach((task) => task());
  }

  private take(day: number): readonly (() => void)[] {
    const tasks = this.tasks.get(day) ?? [];
    this.tasks.delete(day);
    return tasks;
  }
}
