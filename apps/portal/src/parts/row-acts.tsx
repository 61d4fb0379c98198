import type { ReactNode } from 'react';
import { Button } from './button';

interface RowActsProps<Act extends string> {
  readonly acts: readonly Act[];
  readonly text: (act: Act) => string;
  /** Names the row too, for those who do not see in which one the act stands. */
  readonly label: (act: Act) => string;
  readonly onAct: (act: Act) => void;
  /** Where else the row leads. */
  readonly children?: ReactNode;
}

/** What can be done with one row of a table; belongs into a column with `isActs`. */
export function RowActs<Act extends string>({ acts, text, label, onAct, children }: RowActsProps<Act>) {
  return (
    <div className="row-acts">
      {acts.map((act) => (
        <Button key={act} kind="link" label={label(act)} onPress={() => onAct(act)}>
          {text(act)}
        </Button>
      ))}
      {children}
    </div>
  );
}
