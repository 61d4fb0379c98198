import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { inGroupsOfFour } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { dropStay, stays, type Stay } from '../device/stays';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import { ProblemNotice } from '../parts/problem-notice';
import { StatusTag } from '../parts/status-tag';
import { checkInTexts } from './check-in.texts';
import { leave } from './send-stays';
import { stayState } from './stay-state.rules';

interface StayListProps {
  /** Somebody has left: at once, or when what had waited for network came through. */
  readonly onLeft: (place: string) => void;
}

/** Where this phone is checked in, and the way out. */
export function StayList({ onLeft }: StayListProps) {
  const t = useTexts(checkInTexts);
  const items = stays.useItems();
  const nameOf = usePlaceName();
  useDepartures(items, (stay) => onLeft(nameOf(stay)));
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{t('stays')}</h2>
      <ul className="plain-list stay-list">
        {items.map((stay) => (
          <StayEntry key={stay.id} stay={stay} />
        ))}
      </ul>
    </section>
  );
}

const TONES = { waiting: 'warning', inside: 'success', leaving: 'warning', over: 'neutral', refused: 'error' } as const;

/** Tells of a stay that was being left and is gone from the list; not of one that was refused and then removed. */
function useDepartures(items: readonly Stay[], onLeft: (stay: Stay) => void): void {
  const leaving = useRef<readonly Stay[]>([]);
  useEffect(() => {
    const left = leaving.current.find(({ id }) => !items.some((stay) => stay.id === id));
    leaving.current = items.filter(({ exit, refusal }) => exit !== undefined && refusal === undefined);
    if (left !== undefined) onLeft(left);
  }, [items, onLeft]);
}

/** As the platform calls the place; by its code where it was entered without network. */
function usePlaceName(): (stay: Stay) => string {
  const t = useTexts(checkInTexts);
  return ({ placeName, placeCode }) => placeName ?? t('place', { code: inGroupsOfFour(placeCode) });
}

function StayEntry({ stay }: { readonly stay: Stay }) {
  const t = useTexts(checkInTexts);
  const inWords = useTimeInWords();
  const state = stayState(stay, businessNow());
  const place = usePlaceName()(stay);
  const leaving = useMutation({ mutationFn: () => leave(stay) });
  const canLeave = state === 'inside' || state === 'waiting';
  return (
    <li className="stay">
      <h3>{place}</h3>
      <p>
        <StatusTag tone={TONES[state]}>{t(state)}</StatusTag>
      </p>
      <p>{`${t('who')}: ${stay.who}`}</p>
      <p className="muted">
        {t('enteredAt', { time: inWords(new Date(stay.accepted?.checkedInAt ?? stay.entry.at)) })}
      </p>
      {state === 'inside' && stay.accepted !== undefined ? (
        <p className="muted">{t('endsAt', { time: inWords(new Date(stay.accepted.endsAt)) })}</p>
      ) : null}
      {stay.refusal === undefined ? null : <p>{stay.refusal}</p>}
      {leaving.data?.kind === 'refused' ? <ProblemNotice error={leaving.data.error} /> : null}
      <div className="actions">
        {canLeave ? (
          <Button
            onPress={() => leaving.mutate()}
            isBusy={leaving.isPending}
            label={t('leaveOf', { name: stay.who, place })}
          >
            {t('leave')}
          </Button>
        ) : null}
        {state === 'over' || state === 'refused' ? (
          <Button kind="secondary" onPress={() => dropStay(stay.id)} label={t('removeOf', { place })}>
            {t('remove')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
