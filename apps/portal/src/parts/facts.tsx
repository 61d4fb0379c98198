import { Fragment, type ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** Something to do about this fact, such as changing it. */
  readonly action?: ReactNode;
}

/** Names and values, two columns. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const hasActions = facts.some(({ action }) => action !== undefined);
  return (
    <dl className={hasActions ? 'facts facts-with-actions' : 'facts'}>
      {facts.map(({ name, value, action }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {hasActions ? <dd>{action}</dd> : null}
        </Fragment>
      ))}
    </dl>
  );
}
