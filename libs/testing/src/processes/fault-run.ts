/** How large a fault is played: `npm test` plays each once with a fixed seed, `npm run faults` what its options say. */
export interface FaultRun {
  readonly size: 'test' | 'full';
  /** Overrides the size's own number of rounds. */
  readonly rounds: number | undefined;
  readonly seed: number;
}

const SEED_DEFAULT = 20_210_811;

export function faultRun(): FaultRun {
  const { FAULT_SIZE, FAULT_ROUNDS, FAULT_SEED } = process.env;
  return {
    size: FAULT_SIZE === 'full' ? 'full' : 'test',
    rounds: FAULT_ROUNDS === undefined ? undefined : Number(FAULT_ROUNDS),
    seed: FAULT_SEED === undefined ? SEED_DEFAULT : Number(FAULT_SEED),
  };
}
