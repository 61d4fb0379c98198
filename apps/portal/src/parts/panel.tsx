import type { ReactNode } from 'react';

export type PanelTone = 'green' | 'yellow' | 'red';

interface PanelProps {
  readonly tone: PanelTone;
  readonly title: string;
  readonly children?: ReactNode;
}

const SIGNS: Readonly<Record<PanelTone, string>> = { green: '✓', yellow: '!', red: '✕' };

/** The outcome, to be read at arm's length in the sun: words first, a sign and the colour beside them. */
export function Panel({ tone, title, children }: PanelProps) {
  return (
    <div className={`panel panel-${tone}`}>
      <span className="panel-sign" aria-hidden="true">
        {SIGNS[tone]}
      </span>
      <h2 className="panel-title">{title}</h2>
      {children}
    </div>
  );
}
