import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PointState } from '../essentials-map/point-state';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { addressOf } from '../navigation/addresses';
import { Button, ButtonLink } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Facts } from '../parts/facts';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import { useMe } from '../session/session';
import { readPointRecord, REGISTER } from '../supply-points/registered-point';
import {
  CLAIMS,
  decideClaim,
  decisionsFor,
  readClaim,
  type ClaimDecision,
  type ListedClaim,
  type ShownClaim,
} from './supply-claim';
import { supplyClaimsTexts } from './supply-claims.texts';

const REASON_CHARACTERS_MAX = 300;

interface ClaimDialogProps {
  readonly claim: ListedClaim;
  readonly onClose: () => void;
  readonly onDecided: (decision: ClaimDecision) => void;
}

/** Who claims a point and what is known of it, and the decision. */
export function ClaimDialog({ claim, onClose, onDecided }: ClaimDialogProps) {
  const t = useTexts(supplyClaimsTexts);
  const mayWrite = useMe().data?.scopes.includes('supply-points:write') ?? false;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const shown = useQuery({
    queryKey: [CLAIMS, 'claim', claim.id],
    queryFn: ({ signal }) => readClaim(claim.id, signal),
    // Every look is one on the record: none is made that nobody asked for, and nothing is kept.
    ...{ staleTime: Infinity, gcTime: 0 },
  });
  const deciding = useMutation({
    mutationFn: (decision: ClaimDecision) => decideClaim(claim.id, decision, reason),
    onSuccess: (_, decision) => onDecided(decision),
  });
  const decide = (decision: ClaimDecision): void => {
    const isNeeded = decision !== 'grant' && reason.trim() === '';
    setMissing(isNeeded);
    if (!isNeeded) deciding.mutate(decision);
  };
  const decisions = mayWrite && shown.data ? decisionsFor(shown.data.state) : [];
  return (
    <Dialog
      title={t('title', { name: claim.supplyPointName ?? '–' })}
      isOpen
      onClose={onClose}
      actions={decisions.map((decision) => (
        <Button
          key={decision}
          kind={decision === 'grant' ? 'primary' : 'danger'}
          isBusy={deciding.isPending}
          onPress={() => decide(decision)}
        >
          {t(decision)}
        </Button>
      ))}
    >
      {deciding.isError ? <ProblemNotice error={deciding.error} /> : null}
      {shown.isError ? <ProblemNotice error={shown.error} /> : null}
      {shown.data ? <Claimant claim={shown.data} /> : shown.isError ? null : <Loading />}
      <PointOfClaim id={claim.supplyPointId} />
      {decisions.length === 0 ? null : (
        <TextField
          id="claim-reason"
          label={t('reason')}
          hint={t('reasonHint')}
          error={isMissing ? t('reasonNeeded') : undefined}
          value={reason}
          onChange={setReason}
          maxLength={REASON_CHARACTERS_MAX}
        />
      )}
    </Dialog>
  );
}

function Claimant({ claim: { phone, fullName, decisions } }: { readonly claim: ShownClaim }) {
  const t = useTexts(supplyClaimsTexts);
  const inWords = useTimeInWords();
  return (
    <>
      <p className="muted">{t('recorded')}</p>
      <Facts
        facts={[
          { name: t('fullName'), value: fullName ?? t('notSaid') },
          { name: t('phone'), value: <a href={`tel:${phone}`}>{phone}</a> },
        ]}
      />
      {decisions.length === 0 ? null : (
        <>
          <h3>{t('decisions')}</h3>
          <ol className="history">
            {decisions.map(({ version, decision, actedAt, reason }) => (
              <li key={version}>
                <strong>{t(`did-${decision}`)}</strong>
                <span className="muted"> · {inWords(new Date(actedAt))}</span>
                {reason === null ? null : <p>{reason}</p>}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** What the register says of the point, to be compared with who claims it. */
function PointOfClaim({ id }: { readonly id: string }) {
  const t = useTexts(supplyClaimsTexts);
  const { data: point } = useQuery({
    queryKey: [REGISTER, 'point', id],
    queryFn: ({ signal }) => readPointRecord(id, signal),
  });
  if (!point) return null;
  return (
    <>
      <Facts
        facts={[
          { name: t('address'), value: point.address ?? '–' },
          { name: t('pointPhone'), value: point.phone ?? t('notSaid') },
        ]}
      />
      <h3>{t('shown')}</h3>
      <PointState point={point} />
      <p>
        <ButtonLink kind="link" to={addressOf('supplyPointDetails', { id })}>
          {t('toPoint')}
        </ButtonLink>
      </p>
    </>
  );
}
