import { useState, type ReactNode } from 'react';
import { useTexts } from '../language/language';
import { Button, ButtonLink } from '../parts/button';
import type { Scope } from '../session/scopes';
import { useMe } from '../session/session';
import { decisionTexts } from './decisions.texts';
import { MayNotPublish } from './may-not-publish';

type DecidingAct = 'publish' | 'reject' | 'end' | 'withdraw';

/** Acts that take something away from whoever drafted or reads it. */
const DANGEROUS: readonly DecidingAct[] = ['reject', 'withdraw'];

interface ActsSectionProps<Act extends DecidingAct> {
  /** What may be done in the state in which it is. */
  readonly acts: readonly Act[];
  /** What it takes to do any of them. */
  readonly publishScope: Scope;
  /** Where a draft is changed, and what that takes; undefined where it is none any more. */
  readonly change: { readonly address: string; readonly scope: Scope } | undefined;
  /** Asks whether the act is meant. */
  readonly confirm: (act: Act, close: () => void) => ReactNode;
}

/** What the officer may do with what was drafted; each act is confirmed. Nothing where there is nothing left to do. */
export function ActsSection<Act extends DecidingAct>({ acts, publishScope, change, confirm }: ActsSectionProps<Act>) {
  const t = useTexts(decisionTexts);
  const scopes = useMe().data?.scopes ?? [];
  const [open, setOpen] = useState<Act>();
  if (acts.length === 0) return null;
  const mayPublish = scopes.includes(publishScope);
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t('acts')}</h2>
      {mayPublish ? null : <MayNotPublish scope={publishScope} />}
      <div className="actions">
        {(mayPublish ? acts : []).map((act) => (
          <Button key={act} kind={DANGEROUS.includes(act) ? 'danger' : 'primary'} onPress={() => setOpen(act)}>
            {t(act)}
          </Button>
        ))}
        {change !== undefined && scopes.includes(change.scope) ? (
          <ButtonLink kind="secondary" to={change.address}>
            {t('change')}
          </ButtonLink>
        ) : null}
      </div>
      {open === undefined ? null : confirm(open, () => setOpen(undefined))}
    </section>
  );
}
