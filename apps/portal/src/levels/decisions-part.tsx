import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { communeOfHamlet } from '#libs/vocabulary';
import { useCursorPages } from '../api/use-cursor-pages';
import { useAreaName } from '../areas/areas';
import { useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { addressOf } from '../navigation/addresses';
import { Button } from '../parts/button';
import type { Column } from '../parts/data-table';
import { PagedTable } from '../parts/paged-table';
import { StatusTag } from '../parts/status-tag';
import type { LevelValue } from './holds-from.rules';
import { hamletsQuery, LEVELS, readDecisions, type LevelDecision } from './level-requests';
import { levelsTexts } from './levels.texts';
import { useValueInWords } from './use-value-in-words';
import { WithdrawForm } from './withdraw-form';

const PAGE_ITEMS = 10;

interface DecisionsPartProps {
  readonly code: string;
  /** Whether this officer may take a decision back. */
  readonly mayWithdraw: boolean;
}

/** What was decided of an area, what was taken back and why. */
export function DecisionsPart({ code, mayWithdraw }: DecisionsPartProps) {
  const t = useTexts(levelsTexts);
  const [withdrawing, setWithdrawing] = useState<LevelDecision>();
  const columns = useColumns(code, mayWithdraw, setWithdrawing);
  const list = useCursorPages([LEVELS, 'decisions', code], (cursor, signal) =>
    readDecisions(code, PAGE_ITEMS, cursor, signal),
  );
  return (
    <>
      <h2>{t('decisions')}</h2>
      <PagedTable
        caption={t('decisions')}
        columns={columns}
        list={list}
        rowKey={({ id }) => id}
        none={t('decisionsNone')}
      />
      {withdrawing === undefined ? null : (
        <WithdrawForm decision={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
    </>
  );
}

function useColumns(
  code: string,
  mayWithdraw: boolean,
  onWithdraw: (decision: LevelDecision) => void,
): readonly Column<LevelDecision>[] {
  const t = useTexts(levelsTexts);
  const inWords = useMomentInWords();
  const decided = useDecisionInWords(code);
  const areaName = useAreaName();
  const columns: readonly Column<LevelDecision>[] = [
    { key: 'decided', title: t('decided'), cell: decided },
    { key: 'document', title: t('document'), cell: ({ document }) => document.number },
    { key: 'reason', title: t('reason'), cell: ({ reason }) => reason ?? '–' },
    { key: 'announcedAt', title: t('announcedAt'), cell: ({ announcedAt }) => inWords(announcedAt) },
    { key: 'from', title: t('from'), cell: ({ from }) => inWords(from) },
    { key: 'state', title: t('state'), cell: (decision) => <DecisionState decision={decision} /> },
  ];
  const acts: Column<LevelDecision> = {
    key: 'acts',
    title: t('acts'),
    cell: (decision) => {
      if (decision.withdrawnAt !== null) return null;
      // One about an area above, by which this one is excepted, is taken back there.
      if (decision.areaCode !== code)
        return (
          <Link to={addressOf('areaLevel', { code: decision.areaCode })}>
            {t('decisionAbout', { area: areaName(decision.areaCode) })}
          </Link>
        );
      return (
        <Button
          kind="link"
          label={t('withdrawOf', { number: decision.document.number })}
          onPress={() => onWithdraw(decision)}
        >
          {t('withdraw')}
        </Button>
      );
    },
  };
  return mayWithdraw ? [...columns, acts] : columns;
}

function DecisionState({ decision: { withdrawnAt, withdrawalReason } }: { readonly decision: LevelDecision }) {
  const t = useTexts(levelsTexts);
  const inWords = useMomentInWords();
  if (withdrawnAt === null) return <StatusTag tone="success">{t('stands')}</StatusTag>;
  return (
    <>
      <StatusTag tone="neutral">{t('withdrawn')}</StatusTag>{' '}
      {t('withdrawnBecause', { time: inWords(withdrawnAt), reason: withdrawalReason ?? '' })}
    </>
  );
}

/** Says a decision with its exceptions. */
function useDecisionInWords(code: string): (decision: LevelDecision) => string {
  const t = useTexts(levelsTexts);
  const valueInWords = useValueInWords();
  const areaName = useAreaName();
  const { data: hamlets = [] } = useQuery(hamletsQuery(communeOfHamlet(code) ?? code));
  const nameOf = (area: string): string => hamlets.find((hamlet) => hamlet.code === area)?.name ?? areaName(area);
  return ({ areaCode, value, exceptions }) => {
    const level = valueInWords(value as LevelValue);
    if (exceptions.length === 0) return level;
    const told = exceptions.map((one) =>
      t('summary', { name: nameOf(one.areaCode), level: valueInWords(one.value as LevelValue) }),
    );
    return t('summaryExcept', { name: areaName(areaCode), level, exceptions: told.join('; ') });
  };
}
