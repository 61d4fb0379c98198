import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { areasQuery } from '../areas/areas';
import { isOwnArea } from '../areas/own-areas.rules';
import { useTexts } from '../language/language';
import { useDayInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import { DataTable, type Column } from '../parts/data-table';
import { StatusTag } from '../parts/status-tag';
import { useMe } from '../session/session';
import { seenRulesQuery, type RuleName, type SeenRule } from './level-requests';
import { rulesTexts } from './rules.texts';
import { VerifyRule } from './verify-rule';

const RULES = (Object.keys(rulesTexts) as (keyof typeof rulesTexts)[]).filter((key): key is RuleName =>
  /^(level|colour|measures)-/.test(key),
);

interface RuleRow {
  readonly rule: RuleName;
  /** As it was last compared; undefined while nobody has recorded it. */
  readonly seen: SeenRule | undefined;
}

/** Which rules of levels and measures officials have compared with their documents, and the act of doing so. */
export default function LevelRulesPage() {
  const t = useTexts(rulesTexts);
  const [verifying, setVerifying] = useState<RuleName>();
  const { data, error, refetch } = useQuery(seenRulesQuery);
  const columns = useColumns(useMayVerify(), setVerifying);
  const rows = data && RULES.map((rule) => ({ rule, seen: data.findLast((one) => one.rule === rule) }));
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      <p className="text-column">{t('shipped')}</p>
      <p>{t('whoMay')}</p>
      <DataTable
        caption={t('caption')}
        columns={columns}
        rows={rows}
        rowKey={({ rule }) => rule}
        empty={null}
        error={error}
        retry={() => void refetch()}
      />
      {verifying === undefined ? null : <VerifyRule rule={verifying} onClose={() => setVerifying(undefined)} />}
    </>
  );
}

function useMayVerify(): boolean {
  const { data: me } = useMe();
  const { data: units = [] } = useQuery(areasQuery);
  const province = units.find(({ level }) => level === 'province');
  if (me === undefined || province === undefined) return false;
  return me.scopes.includes('area-levels:publish') && isOwnArea(province.code, me.areas, units);
}

function useColumns(mayVerify: boolean, onVerify: (rule: RuleName) => void): readonly Column<RuleRow>[] {
  const t = useTexts(rulesTexts);
  const dayInWords = useDayInWords();
  const columns: readonly Column<RuleRow>[] = [
    { key: 'rule', title: t('rule'), cell: ({ rule }) => t(rule) },
    {
      key: 'standing',
      title: t('standing'),
      cell: ({ seen }) =>
        seen === undefined ? (
          <StatusTag tone="neutral">{t('notRecorded')}</StatusTag>
        ) : (
          <StatusTag tone="success">
            {t('seenIn', { document: seen.documentNumber, day: dayInWords(seen.seenOn) })}
          </StatusTag>
        ),
    },
  ];
  const acts: Column<RuleRow> = {
    key: 'acts',
    title: t('acts'),
    cell: ({ rule }) => (
      <Button kind="link" label={t('verifyOf', { rule: t(rule) })} onPress={() => onVerify(rule)}>
        {t('verify')}
      </Button>
    ),
  };
  return mayVerify ? [...columns, acts] : columns;
}
