/** A rest that can be cut short. A ring that comes while nobody rests is kept for the next rest. */
export class AlarmClock {
  private rung = false;
  private wakeUp: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.wakeUp?.();
  }

  /** Resolves after `ms`, or at once when it has been or is being rung; answers whether it was. */
  async rest(ms: number): Promise<boolean> {
    if (!this.rung && ms > 0) await this.sleep(ms);
    const { rung } = this;
    this.rung = false;
    return rung;
  }

  /** Resolves after `ms`; rings are kept. */
  async restUndisturbed(ms: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, ms));
  }

  private async sleep(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = undefined;
  }
}
