import type { ReactNode } from 'react';

export type Tone = 'notice' | 'success' | 'warning' | 'error';

interface NotificationProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
}

/** Something that has happened or must be known. Errors are read out at once, the rest when there is a pause. */
export function Notification({ tone = 'notice', title, children }: NotificationProps) {
  return (
    <div className={`message message-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      {title === undefined ? null : <h2>{title}</h2>}
      {children}
    </div>
  );
}
