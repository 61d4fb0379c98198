import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCursorPages } from '../api/use-cursor-pages';
import { useAreaName } from '../areas/areas';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import type { Column } from '../parts/data-table';
import { Notification } from '../parts/notification';
import { PagedTable } from '../parts/paged-table';
import { Select } from '../parts/select';
import { REGISTER } from '../supply-points/registered-point';
import { ClaimDialog } from './claim-dialog';
import {
  CLAIM_STANDINGS,
  CLAIMS,
  readClaims,
  type ClaimDecision,
  type ClaimStanding,
  type ListedClaim,
} from './supply-claim';
import { supplyClaimsTexts } from './supply-claims.texts';

/** Who says that a point is theirs: those who wait first, and what has become of the others. */
export default function SupplyClaimsPage() {
  const t = useTexts(supplyClaimsTexts);
  const queries = useQueryClient();
  const [standing, setStanding] = useState<ClaimStanding>('waiting-for-officer');
  const [open, setOpen] = useState<ListedClaim>();
  const [done, setDone] = useState<{ readonly decision: ClaimDecision; readonly name: string }>();
  const columns = useClaimColumns(setOpen);
  const list = useCursorPages([CLAIMS, standing], (cursor, signal) => readClaims(standing, cursor, signal));
  const decided = (decision: ClaimDecision): void => {
    setDone({ decision, name: open?.supplyPointName ?? '' });
    setOpen(undefined);
    void queries.invalidateQueries({ queryKey: [CLAIMS] });
    void queries.invalidateQueries({ queryKey: [REGISTER] });
  };
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      <div className="filters">
        <Select
          label={t('standing')}
          value={standing === 'waiting-for-officer' ? '' : standing}
          emptyLabel={t('waiting-for-officer')}
          options={CLAIM_STANDINGS.slice(1).map((value) => ({ value, label: t(value) }))}
          onChange={(chosen) => setStanding(chosen === '' ? 'waiting-for-officer' : chosen)}
        />
      </div>
      {done === undefined ? null : (
        <Notification tone="success" title={t(`done-${done.decision}`, { name: done.name })}>
          <p>{t('told')}</p>
        </Notification>
      )}
      <PagedTable caption={t('caption')} columns={columns} list={list} rowKey={({ id }) => id} none={t('none')} />
      {open === undefined ? null : <ClaimDialog claim={open} onClose={() => setOpen(undefined)} onDecided={decided} />}
    </>
  );
}

function useClaimColumns(onOpen: (claim: ListedClaim) => void): readonly Column<ListedClaim>[] {
  const t = useTexts(supplyClaimsTexts);
  const areaName = useAreaName();
  const inWords = useTimeInWords();
  const nameOf = ({ supplyPointName }: ListedClaim): string => supplyPointName ?? '–';
  return [
    { key: 'point', title: t('point'), cell: nameOf },
    {
      key: 'commune',
      title: t('commune'),
      cell: ({ communeCode }) => (communeCode === null ? '–' : areaName(communeCode)),
    },
    {
      key: 'toldAt',
      title: t('toldAt'),
      cell: ({ toldAt }) => (toldAt === null ? '–' : inWords(new Date(toldAt))),
    },
    { key: 'basis', title: t('basis'), cell: ({ basis }) => (basis === null ? '–' : t(basis)) },
    {
      key: 'acts',
      title: t('open'),
      cell: (claim) => (
        <Button kind="link" label={t('openOf', { name: nameOf(claim) })} onPress={() => onOpen(claim)}>
          {t('open')}
        </Button>
      ),
    },
  ];
}
