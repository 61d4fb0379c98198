/** A number as it stands on a tube; `assigner` is empty for a label of ours, undefined where nobody says whose it is. */
export interface NumberOnTube {
  readonly assigner: string | undefined;
  readonly value: string;
}

/** A number of which it is known whose it is. */
export interface AssignedNumber extends NumberOnTube {
  readonly assigner: string;
}
