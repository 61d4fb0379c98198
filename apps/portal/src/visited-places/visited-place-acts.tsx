import { newIdempotencyKey } from '#packages/client';
import { ActDialog } from '../decisions/act-dialog';
import { ActsSection } from '../decisions/acts-section';
import { decisionTexts } from '../decisions/decisions.texts';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
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
  const address = addressOf('visitedPlaceChange', { id: place.id });
  return (
    <ActsSection
      acts={ACTS[place.state]}
      publishScope="visited-places:publish"
      change={place.state === 'draft' ? { address, scope: 'visited-places:write' } : undefined}
      confirm={(act, close) => <ConfirmAct {...{ place, act, onChanged }} onClose={close} />}
    />
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
