import { useMutation } from '@tanstack/react-query';
import { newIdempotencyKey, ProblemError } from '#packages/client';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Notification } from '../parts/notification';
import { ProblemNotice } from '../parts/problem-notice';
import { attentionTexts } from './attention.texts';
import { CallForm } from './call-form';
import { DecisionForm } from './decision-form';
import { actOn, type EntryAct } from './entry-requests';
import { HamletForm } from './hamlet-form';
import type { ShownEntry } from './listed-entry';

/** Another officer has taken it, or has changed it since it was read. */
const CONFLICTS = [409, 412];

interface EntryActsProps {
  readonly entry: ShownEntry;
  readonly onChanged: () => void;
}

/** What the officer may do now: take, call, decide, give back; or who else has it. */
export function EntryActs({ entry, onChanged }: EntryActsProps) {
  const t = useTexts(attentionTexts);
  const acting = useMutation({
    mutationFn: (act: EntryAct) => actOn(entry, act, newIdempotencyKey()),
    onSettled: (_data, error) => (error === null || isConflict(error) ? onChanged() : undefined),
  });
  const act = (chosen: EntryAct): void => acting.mutate(chosen);
  const holder = entry.mine || entry.state === 'decided' ? null : entry.takenBy;
  const common = { act, isBusy: acting.isPending };
  if (entry.state === 'decided' && !acting.isError) return null;
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t('act')}</h2>
      {acting.isError && !(holder !== null && isTaken(acting.error)) ? <ActRefused error={acting.error} /> : null}
      {entry.state === 'open' ? (
        <>
          <p>{t('takeLead')}</p>
          <div className="actions">
            <Button onPress={() => act({ kind: 'take' })} isBusy={acting.isPending}>
              {t('take')}
            </Button>
          </div>
        </>
      ) : null}
      {holder !== null ? (
        <Notification>
          <p>{t('takenByOther', { name: holder })}</p>
        </Notification>
      ) : null}
      {entry.mine && entry.state !== 'decided' ? (
        <>
          <CallForm key={`call ${entry.version}`} phone={entry.declaration?.phone} {...common} />
          <DecisionForm key={`decision ${entry.version}`} {...common} />
          <div className="actions">
            <Button kind="secondary" onPress={() => act({ kind: 'release' })} isBusy={acting.isPending}>
              {t('release')}
            </Button>
          </div>
        </>
      ) : null}
      {entry.hamlet === null && entry.state !== 'decided' ? <HamletForm {...common} /> : null}
    </section>
  );
}

/** Who comes second is told who was first. */
function ActRefused({ error }: { readonly error: unknown }) {
  const t = useTexts(attentionTexts);
  if (!(error instanceof ProblemError) || !isConflict(error)) return <ProblemNotice error={error} />;
  const { code, title, detail } = error.problem;
  return (
    <Notification tone="warning" title={error.status === 412 ? t('changed') : title}>
      <p>{code === 'attention-entry-taken' && detail ? t('takenByOther', { name: detail }) : t('changedHelp')}</p>
    </Notification>
  );
}

const isTaken = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'attention-entry-taken';

const isConflict = (error: unknown): boolean => error instanceof ProblemError && CONFLICTS.includes(error.status);
