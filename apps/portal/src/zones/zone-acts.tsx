import { newIdempotencyKey } from '#packages/client';
import { ActDialog, type SaidOfAct } from '../decisions/act-dialog';
import { ActsSection } from '../decisions/acts-section';
import { decisionTexts } from '../decisions/decisions.texts';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { addressOf } from '../navigation/addresses';
import { actOnZone, type ZoneAct, type ZoneWithHistory } from './zone';
import { zoneTexts } from './zones.texts';

type ActKind = ZoneAct['kind'];

/** What may be done with a zone in each state. */
const ACTS: Readonly<Record<ZoneWithHistory['state'], readonly ActKind[]>> = {
  draft: ['publish', 'reject'],
  published: ['end', 'withdraw'],
  ended: ['withdraw'],
  rejected: [],
  withdrawn: [],
};
const ASKED: Readonly<Record<ActKind, readonly (keyof SaidOfAct)[]>> = {
  publish: [],
  reject: ['reason'],
  end: ['at', 'reason'],
  withdraw: ['reason'],
};

interface ZoneActsProps {
  readonly zone: ZoneWithHistory;
  readonly onChanged: () => void;
}

/** Changes, publishes, rejects, ends or withdraws a zone; each is confirmed. */
export function ZoneActs({ zone, onChanged }: ZoneActsProps) {
  const address = addressOf('zoneChange', { id: zone.id });
  return (
    <ActsSection
      acts={ACTS[zone.state]}
      publishScope="zones:publish"
      change={zone.state === 'draft' ? { address, scope: 'zones:write' } : undefined}
      confirm={(act, close) => <ConfirmAct {...{ zone, act, onChanged }} onClose={close} />}
    />
  );
}

interface ConfirmActProps extends ZoneActsProps {
  readonly act: ActKind;
  readonly onClose: () => void;
}

function ConfirmAct({ zone, act, onChanged, onClose }: ConfirmActProps) {
  const t = useTexts(zoneTexts);
  const inDecisions = useTexts(decisionTexts);
  const inWords = useTimeInWords();
  return (
    <ActDialog
      title={t(`${act}Title`, { name: zone.name })}
      actLabel={inDecisions(act)}
      asks={ASKED[act]}
      act={(said) => actOnZone(zone, { kind: act, ...said }, newIdempotencyKey())}
      onDone={() => {
        onChanged();
        onClose();
      }}
      onConflict={onChanged}
      onClose={onClose}
    >
      <p>{t(`${act}Help`)}</p>
      {act === 'publish' ? <p>{t('shownFrom', { time: inWords(new Date(zone.from)) })}</p> : null}
    </ActDialog>
  );
}
