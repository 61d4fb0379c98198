import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { parsePlaceCode } from '#libs/vocabulary';
import { stays } from '../device/stays';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Notification } from '../parts/notification';
import './check-in.css';
import { checkInTexts } from './check-in.texts';
import { ChoosePlace } from './choose-place';
import { EnterPlace } from './enter-place';
import { StayList } from './stay-list';

const PLACE = 'place';

/** What the last act came to. */
interface Done {
  readonly kind: 'entered' | 'kept' | 'left';
  readonly place: string;
}

/** Enters and leaves places with this phone. */
export default function CheckInPage() {
  const t = useTexts(checkInTexts);
  const [search, setSearch] = useSearchParams();
  const [done, setDone] = useState<Done>();
  const [isChoosing, setChoosing] = useState(false);
  const hasStays = stays.useItems().length > 0;
  const place = parsePlaceCode(search.get(PLACE) ?? '');
  const choose = (code: string): void => {
    setDone(undefined);
    setSearch({ [PLACE]: code });
  };
  const leavePlace = (came: Done | undefined): void => {
    setDone(came);
    setChoosing(false);
    setSearch({}, { replace: true });
  };
  if (place.ok) return <EnterPlace code={place.value} onDone={leavePlace} onOther={() => leavePlace(undefined)} />;
  return (
    <>
      <p className="lead">{t('lead')}</p>
      {done === undefined ? null : <DoneNotice done={done} />}
      <StayList onLeft={(name) => setDone({ kind: 'left', place: name })} />
      {hasStays && !isChoosing ? (
        <div className="actions">
          <Button kind="secondary" onPress={() => setChoosing(true)}>
            {t('anotherPlace')}
          </Button>
        </div>
      ) : (
        <ChoosePlace onChosen={choose} />
      )}
    </>
  );
}

function DoneNotice({ done: { kind, place } }: { readonly done: Done }) {
  const t = useTexts(checkInTexts);
  if (kind === 'kept')
    return (
      <Notification tone="warning" title={t('kept')}>
        <p>{t('keptReason')}</p>
      </Notification>
    );
  return (
    <Notification tone="success" title={t(kind, { place })}>
      {kind === 'entered' ? <p>{t('enteredReason')}</p> : null}
    </Notification>
  );
}
