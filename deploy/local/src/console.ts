/** What the person at the terminal reads. */
export interface StackConsole {
  say(line: string): void;
  /** Runs a step and says how many seconds it took, and that it failed when it did. */
  step<T>(what: string, work: () => Promise<T>): Promise<T>;
}

const WHAT_WIDTH = 56;

export const terminal: StackConsole = {
  say: (line) => console.log(line),
  async step(what, work) {
    const started = performance.now();
    const seconds = (): string => `${((performance.now() - started) / 1_000).toFixed(1)} s`;
    try {
      const result = await work();
      console.log(`  ${what.padEnd(WHAT_WIDTH)} ${seconds().padStart(7)}`);
      return result;
    } catch (error) {
      console.log(`  ${what.padEnd(WHAT_WIDTH)} failed after ${seconds()}`);
      throw error;
    }
  },
};
