/** Tells what it sees now, to be read beside the failure of a test. */
export type Witness = () => Promise<string>;

const WITNESSES = Symbol.for('lachan.witnesses-of-a-failure');

/**
 * Has what this witness sees added to the failure of every test of the file, until it is dismissed.
 *
 * @returns dismisses it
 */
export function witnessFailures(witness: Witness): () => void {
  const witnesses = ((globalThis as { [WITNESSES]?: Set<Witness> })[WITNESSES] ??= new Set());
  witnesses.add(witness);
  return () => void witnesses.delete(witness);
}
