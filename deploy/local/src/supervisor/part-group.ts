import type { StackHome } from '../home/stack-home.js';
import { SupervisedPart, type Announce, type PartPlan } from './supervised-part.js';

/** Parts that are stopped together. */
export class PartGroup {
  private readonly parts: SupervisedPart[] = [];
  private stopping = false;

  constructor(
    private readonly home: StackHome,
    private readonly announce: Announce,
  ) {}

  /** Starts a part and keeps it running. @throws when the group is already being stopped. */
  async run(plan: PartPlan): Promise<void> {
    if (this.stopping) throw new Error(`${plan.name} is not started, as the stack is stopping`);
    const part = new SupervisedPart(plan, this.home, this.announce);
    this.parts.push(part);
    await part.start();
  }

  async stop(withinMs: number): Promise<void> {
    this.stopping = true;
    await Promise.all(this.parts.splice(0).map((part) => part.stop(withinMs)));
  }
}
