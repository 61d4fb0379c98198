import { useState } from 'react';
import { newIdempotencyKey } from '#packages/client';
import { ActDialog } from '../decisions/act-dialog';
import { decisionTexts } from '../decisions/decisions.texts';
import { MayNotPublish } from '../decisions/may-not-publish';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { Button, ButtonLink } from '../parts/button';
import { useMe } from '../session/session';
import { actOnVisitedPlace, type VisitedPlaceAct, type VisitedPlaceWithHistory } from './visited-place';
import { visitedPlaceTexts } from './visited-places.texts';

type ActKind = VisitedPlaceAct['kind'];

/** What may be done with a place in each state. */
const ACTS: Readonly<Record<VisitedPlaceWithHistory['state'], readonly ActKind[]>> = {
  draft: ['publish', 'reject'],
  published: ['withdraw'],
  rejected: [],
  withdrawn: [],
};

interface VisitedPlaceActsProps {
  readonly place: VisitedPlaceWithHistory;
  readonly onChanged: () => void;
}

/** Changes, publishes, rejects or withdraws a place; each is confirmed. */
export function VisitedPlaceActs({ place, onChanged }: VisitedPlaceActsProps) {
  const inDecisions = useTexts(decisionTexts);
  const scopes = useMe().data?.scopes ?? [];
  const [open, setOpen] = useState<ActKind>();
  const acts = ACTS[place.state];
  const mayPublish = scopes.includes('visited-places:publish');
  const mayChange = place.state === 'draft' && scopes.includes('visited-places:write');
  if (acts.length === 0) return null;
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{inDecisions('acts')}</h2>
      {mayPublish ? null : <MayNotPublish scope="visited-places:publish" />}
      <div className="actions">
        {mayPublish
          ? acts.map((act) => (
              <Button key={act} kind={act === 'publish' ? 'primary' : 'danger'} onPress={() => setOpen(act)}>
                {inDecisions(act)}
              </Button>
            ))
          : null}
        {mayChange ? (
          <ButtonLink kind="secondary" to={addressOf('visitedPlaceChange', { id: place.id })}>
            {inDecisions('change')}
          </ButtonLink>
        ) : null}
      </div>
      {open === undefined ? null : (
        <ConfirmAct place={place} act={open} onChanged={onChanged} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
}

interface ConfirmActProps extends VisitedPlaceActsProps {
  readonly act: ActKind;
  readonly onClose: () => void;
}

function ConfirmAct({ place, act, onChanged, onClose }: ConfirmActProps) {
  const t = useTexts(visitedPlaceTexts);
  const inDecisions = useTexts(decisionTexts);
  return (
    <ActDialog
      title={t(`${act}Title`, { name: place.name })}
      actLabel={inDecisions(act)}
      asks={act === 'publish' ? [] : ['reason']}
      act={(said) => actOnVisitedPlace(place, { kind: act, ...said }, newIdempotencyKey())}
      onDone={() => {
        onChanged();
        onClose();
      }}
      onConflict={onChanged}
      onClose={onClose}
    >
      <p>{t(`${act}Help`)}</p>
    </ActDialog>
  );
}
