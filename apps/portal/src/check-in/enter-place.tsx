import { useMutation, useQuery } from '@tanstack/react-query';
import { inGroupsOfFour } from '#libs/vocabulary';
import type { StayPerson } from '../device/stays';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { Notification } from '../parts/notification';
import { placeQuery } from '../place/place-query';
import { checkInTexts } from './check-in.texts';
import { EntryRefusal } from './entry-refusal';
import { PersonForm } from './person-form';
import { enter } from './send-stays';

interface EnterPlaceProps {
  readonly code: string;
  readonly onDone: (came: { readonly kind: 'entered' | 'kept'; readonly place: string }) => void;
  readonly onOther: () => void;
}

/** One place: whether it is open, who enters, and what came of it. */
export function EnterPlace({ code, onDone, onOther }: EnterPlaceProps) {
  const t = useTexts(checkInTexts);
  const { data: place, isPending } = useQuery({ ...placeQuery(code), retry: false });
  const name = place?.name ?? t('place', { code: inGroupsOfFour(code) });
  const entering = useMutation({
    mutationFn: ({ who, person }: { who: string; person: StayPerson }) =>
      enter({ code, name: place?.name }, who, person),
    onSuccess: (sent) => {
      if (sent.kind !== 'refused') onDone({ kind: sent.kind === 'done' ? 'entered' : 'kept', place: name });
    },
  });
  if (isPending) return <Loading />;
  const refused = entering.data?.kind === 'refused' ? entering.data.error : undefined;
  const isNoPlace = place === null || place?.status === 'closed';
  return (
    <>
      <h2>{name}</h2>
      {place === undefined || place === null ? null : (
        <p className="muted">{[place.address, place.communeName].filter(Boolean).join(', ')}</p>
      )}
      {place === undefined ? <p>{t('nameUnknown')}</p> : null}
      {place === null ? <Notification tone="error" title={t('unknownPlace')} /> : null}
      {place?.status === 'closed' ? (
        <Notification tone="warning" title={t('closed')}>
          <p>{t('closedReason')}</p>
        </Notification>
      ) : null}
      {refused === undefined ? null : <EntryRefusal error={refused} />}
      {isNoPlace ? null : (
        <PersonForm isBusy={entering.isPending} onEnter={(who, person) => entering.mutate({ who, person })} />
      )}
      <div className="actions">
        <Button kind="link" onPress={onOther}>
          {t('otherPlace')}
        </Button>
      </div>
    </>
  );
}
