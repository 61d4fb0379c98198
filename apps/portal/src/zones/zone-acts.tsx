import { useState } from 'react';
import { newIdempotencyKey } from '#packages/client';
import { ActDialog, type SaidOfAct } from '../decisions/act-dialog';
import { decisionTexts } from '../decisions/decisions.texts';
import { MayNotPublish } from '../decisions/may-not-publish';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { addressOf } from '../navigation/addresses';
import { Button, ButtonLink } from '../parts/button';
import { useMe } from '../session/session';
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
const DANGEROUS: readonly ActKind[] = ['reject', 'withdraw'];

interface ZoneActsProps {
  readonly zone: ZoneWithHistory;
  readonly onChanged: () => void;
}

/** Changes, publishes, rejects, ends or withdraws a zone; each is confirmed. */
export function ZoneActs({ zone, onChanged }: ZoneActsProps) {
  const inDecisions = useTexts(decisionTexts);
  const scopes = useMe().data?.scopes ?? [];
  const [open, setOpen] = useState<ActKind>();
  const acts = ACTS[zone.state];
  const mayChange = zone.state === 'draft' && scopes.includes('zones:write');
  if (acts.length === 0) return null;
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{inDecisions('acts')}</h2>
      {scopes.includes('zones:publish') ? null : <MayNotPublish scope="zones:publish" />}
      <div className="actions">
        {scopes.includes('zones:publish')
          ? acts.map((act) => (
              <Button key={act} kind={DANGEROUS.includes(act) ? 'danger' : 'primary'} onPress={() => setOpen(act)}>
                {inDecisions(act)}
              </Button>
            ))
          : null}
        {mayChange ? (
          <ButtonLink kind="secondary" to={addressOf('zoneChange', { id: zone.id })}>
            {inDecisions('change')}
          </ButtonLink>
        ) : null}
      </div>
      {open === undefined ? null : (
        <ConfirmAct zone={zone} act={open} onChanged={onChanged} onClose={() => setOpen(undefined)} />
      )}
    </section>
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
