import { useQuery } from '@tanstack/react-query';
import { useAreaName } from '../areas/areas';
import { LevelTag } from '../covid-map/level-words';
import { useTexts } from '../language/language';
import type { ListedLevel } from '../maps/map-answers';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { historyQuery, type LevelHistory } from './level-requests';
import { levelsTexts } from './levels.texts';

type Entry = LevelHistory['items'][number];

/** Every level that an area has had, and what is announced to come; the newest first. */
export function HistoryPart({ code }: { readonly code: string }) {
  const t = useTexts(levelsTexts);
  const { data, error, refetch } = useQuery(historyQuery(code));
  const columns = useColumns();
  return (
    <>
      <h2>{t('history')}</h2>
      <DataTable
        caption={t('history')}
        columns={columns}
        rows={data?.items.toReversed()}
        rowKey={({ from, scheme }) => `${scheme} ${from}`}
        empty={<EmptyState title={t('historyNone')} />}
        error={error}
        retry={() => void refetch()}
      />
    </>
  );
}

function useColumns(): readonly Column<Entry>[] {
  const t = useTexts(levelsTexts);
  const inWords = useMomentInWords();
  const areaName = useAreaName();
  return [
    { key: 'from', title: t('from'), cell: ({ from }) => inWords(from) },
    {
      key: 'level',
      title: t('value'),
      cell: ({ level, colour, scheme }) => (
        <LevelTag
          announced={{
            level: level as ListedLevel['level'],
            colour: scheme === 'decision-2686' ? (colour as ListedLevel['colour']) : null,
          }}
        />
      ),
    },
    {
      key: 'source',
      title: t('source'),
      cell: ({ inheritedFrom, decisionId }) => {
        if (decisionId === null) return '–';
        return inheritedFrom === null ? t('ownDecision') : t('takenFrom', { area: areaName(inheritedFrom) });
      },
    },
    { key: 'document', title: t('document'), cell: ({ document }) => document?.number ?? '–' },
  ];
}
