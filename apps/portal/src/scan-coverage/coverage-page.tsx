import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { isCalendarDate, localDayOf } from '#libs/vocabulary';
import type { components } from '#packages/client';
import { api } from '../api/api';
import { businessNow } from '../api/business-time';
import { useAreaName } from '../areas/areas';
import { useLanguage, useTexts } from '../language/language';
import { Button } from '../parts/button';
import { DataTable, type Column } from '../parts/data-table';
import { DateField, isoDateOf, typedDateOf } from '../parts/date-field';
import { EmptyState } from '../parts/empty-state';
import { StatusTag } from '../parts/status-tag';
import { placeKindTexts } from '../place/place-kinds.texts';
import { coverageTexts } from './coverage.texts';

type CoverageOfCheckpoint = components['schemas']['CoverageOfCheckpoint'];
type CoverageOfPlace = components['schemas']['CoverageOfPlace'];

/** Shares from which scanning is held to be enough, and below which somebody should call. */
const ENOUGH = 0.8;
const VERY_LOW = 0.4;
/** A day that goes on is read again. */
const REFRESH_EVERY_MS = 60_000;

/** Which checkpoints and places scan as many as they should. */
export default function CoveragePage() {
  const t = useTexts(coverageTexts);
  const [on, setOn] = useState(() => localDayOf(businessNow()));
  const { data, error, refetch } = useQuery({
    queryKey: ['scan-coverage', on],
    refetchInterval: REFRESH_EVERY_MS,
    queryFn: async ({ signal }) => (await api.GET('/v1/scan-coverage', { params: { query: { on } }, signal })).data,
  });
  const checkpoints = useCheckpointColumns();
  const places = usePlaceColumns();
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      <DayFilter on={on} onChange={setOn} />
      <h2>{t('checkpoints')}</h2>
      <DataTable
        caption={t('checkpoints')}
        columns={checkpoints}
        rows={data?.checkpoints}
        rowKey={({ code }) => code}
        empty={<EmptyState title={t('checkpointsNone')} />}
        error={error}
        retry={() => void refetch()}
      />
      {error ? null : (
        <>
          <h2>{t('places')}</h2>
          <DataTable
            caption={t('places')}
            columns={places}
            rows={data?.places}
            rowKey={({ code }) => code}
            empty={<EmptyState title={t('placesNone')} />}
          />
        </>
      )}
    </>
  );
}

function DayFilter({ on, onChange }: { readonly on: string; readonly onChange: (day: string) => void }) {
  const t = useTexts(coverageTexts);
  const [typed, setTyped] = useState(typedDateOf(on));
  const [isWrong, setWrong] = useState(false);
  const show = (event: FormEvent): void => {
    event.preventDefault();
    const day = isoDateOf(typed) ?? '';
    setWrong(!isCalendarDate(day));
    if (isCalendarDate(day)) onChange(day);
  };
  return (
    <form className="filters" onSubmit={show} noValidate>
      <DateField label={t('day')} error={isWrong ? t('dayWrong') : undefined} value={typed} onChange={setTyped} />
      <div className="field">
        <Button kind="secondary" type="submit">
          {t('show')}
        </Button>
      </div>
    </form>
  );
}

function useCheckpointColumns(): readonly Column<CoverageOfCheckpoint>[] {
  const t = useTexts(coverageTexts);
  const areaName = useAreaName();
  const figures = useFigureColumns<CoverageOfCheckpoint>();
  return [
    { key: 'name', title: t('name'), cell: ({ name }) => name },
    { key: 'code', title: t('code'), cell: ({ code }) => code },
    { key: 'commune', title: t('commune'), cell: ({ communeCode }) => areaName(communeCode) },
    ...figures,
  ];
}

function usePlaceColumns(): readonly Column<CoverageOfPlace>[] {
  const t = useTexts(coverageTexts);
  const kind = useTexts(placeKindTexts);
  const areaName = useAreaName();
  const figures = useFigureColumns<CoverageOfPlace>();
  return [
    { key: 'code', title: t('code'), cell: ({ code }) => code },
    { key: 'kind', title: t('kind'), cell: (place) => kind(place.kind as keyof typeof placeKindTexts) },
    { key: 'commune', title: t('commune'), cell: ({ communeCode }) => areaName(communeCode) },
    ...figures,
  ];
}

interface Figures {
  readonly scans: number;
  readonly expected: number | null;
  readonly share: number | null;
  readonly hours: readonly { readonly hour: number; readonly scans: number }[];
}

function useFigureColumns<Row extends Figures>(): readonly Column<Row>[] {
  const t = useTexts(coverageTexts);
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return [
    { key: 'scans', title: t('scans'), isNumber: true, cell: ({ scans }) => number.format(scans) },
    {
      key: 'expected',
      title: t('expected'),
      isNumber: true,
      cell: ({ expected }) => (expected === null ? t('notSet') : number.format(expected)),
    },
    {
      key: 'share',
      title: t('share'),
      isNumber: true,
      cell: ({ share }) => (share === null ? '–' : percent.format(share)),
    },
    { key: 'state', title: t('state'), cell: ({ share }) => <Verdict share={share} /> },
    { key: 'busiest', title: t('busiest'), cell: ({ hours }) => busiestOf(hours, t) },
  ];
}

function Verdict({ share }: { readonly share: number | null }) {
  const t = useTexts(coverageTexts);
  if (share === null) return <StatusTag tone="neutral">{t('notSet')}</StatusTag>;
  if (share >= ENOUGH) return <StatusTag tone="success">{t('good')}</StatusTag>;
  return share >= VERY_LOW ? (
    <StatusTag tone="warning">{t('low')}</StatusTag>
  ) : (
    <StatusTag tone="error">{t('veryLow')}</StatusTag>
  );
}

function busiestOf(hours: Figures['hours'], t: ReturnType<typeof useTexts<typeof coverageTexts>>): string {
  const [busiest] = [...hours].sort((a, b) => b.scans - a.scans);
  return busiest === undefined || busiest.scans === 0 ? '–' : t('hour', { hour: busiest.hour, scans: busiest.scans });
}
