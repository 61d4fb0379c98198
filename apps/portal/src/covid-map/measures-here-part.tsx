import { useQuery } from '@tanstack/react-query';
import type { MeasurePermission } from '#libs/vocabulary';
import { useSentence, useTexts } from '../language/language';
import type { ActivityAnswer, MeasuresHere } from '../maps/map-answers';
import { measuresQuery } from '../maps/map-queries';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import type { Tone } from '../parts/notification';
import { StatusTag } from '../parts/status-tag';
import { covidMapTexts } from './covid-map.texts';
import { activityTexts, permissionTexts } from './measure.texts';

const TONES: Readonly<Record<MeasurePermission, Tone>> = {
  allowed: 'success',
  limited: 'warning',
  'limited-or-stopped': 'warning',
  stopped: 'error',
};

/** What may be done in a commune, by the dated table of measures, and whether anybody has compared it. */
export function MeasuresHerePart({ code, on }: { readonly code: string; readonly on: string | undefined }) {
  const t = useTexts(covidMapTexts);
  const { data, error, refetch } = useQuery(measuresQuery(code, on));
  return (
    <>
      <h3>{t('measures')}</h3>
      {data !== undefined && data.unknownRegimes.length > 0 ? <p>{t('unknownRegime')}</p> : null}
      <MeasuresTable measures={data} error={error} retry={() => void refetch()} />
    </>
  );
}

interface MeasuresTableProps {
  readonly measures: MeasuresHere | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** An activity a row: how far it is allowed, and by which document. */
export function MeasuresTable({ measures, error, retry }: MeasuresTableProps) {
  const t = useTexts(covidMapTexts);
  const columns = useColumns();
  return (
    <DataTable
      caption={t('measures')}
      columns={columns}
      rows={measures?.activities.filter(({ permission }) => permission !== null)}
      rowKey={({ activity }) => activity}
      empty={<EmptyState title={t('measuresNone')} />}
      error={error}
      retry={retry}
    />
  );
}

function useColumns(): readonly Column<ActivityAnswer>[] {
  const t = useTexts(covidMapTexts);
  const activityName = useTexts(activityTexts);
  const permissionName = useTexts(permissionTexts);
  const sentence = useSentence();
  return [
    { key: 'activity', title: t('activity'), cell: ({ activity }) => activityName(activity) },
    {
      key: 'permission',
      title: t('permission'),
      cell: ({ permission }) =>
        permission === null ? null : <StatusTag tone={TONES[permission]}>{permissionName(permission)}</StatusTag>,
    },
    { key: 'details', title: t('details'), cell: ({ text }) => (text === null ? '–' : sentence(text)) },
    {
      key: 'document',
      title: t('document'),
      cell: ({ document, verified }) => {
        if (document === null) return t('noDocument');
        return verified ? document : t('notCompared', { document });
      },
    },
  ];
}
