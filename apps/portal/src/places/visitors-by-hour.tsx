import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, localDayOf } from '#libs/vocabulary';
import type { components } from '#packages/client';
import { api } from '../api/api';
import { businessNow } from '../api/business-time';
import { useTexts } from '../language/language';
import { useDayInWords } from '../language/time-in-words';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { Select } from '../parts/select';
import { placesTexts } from './places.texts';

type VisitorsOfHour = components['schemas']['VisitorsOfHour'];

/** As long as stays are kept. */
const DAYS_SHOWN = 30;
const REFRESH_EVERY_MS = 60_000;

/** How many people came and were inside, hour by hour, on a day that can be chosen. */
export function VisitorsByHour({ code }: { readonly code: string }) {
  const t = useTexts(placesTexts);
  const today = localDayOf(businessNow());
  const [chosen, setChosen] = useState('');
  const day = chosen === '' ? today : chosen;
  const { data, error, refetch } = useQuery({
    queryKey: ['stays', code, 'by-hour', day],
    refetchInterval: day === today ? REFRESH_EVERY_MS : false,
    queryFn: async ({ signal }) => {
      const params = { path: { code }, query: { day } };
      const { data: counts } = await api.GET('/v1/places/{code}/visitor-counts', { params, signal });
      return counts?.hours ?? [];
    },
  });
  const columns = useColumns(data ?? []);
  return (
    <>
      <h3>{t('byHour')}</h3>
      <div className="filters">
        <DaySelect today={today} value={chosen} onChange={setChosen} />
      </div>
      <DataTable
        caption={t('byHourCaption')}
        columns={columns}
        rows={data && busyHoursOf(data)}
        rowKey={({ hour }) => String(hour)}
        empty={<EmptyState title={t('byHourNone')} />}
        error={error}
        retry={() => void refetch()}
      />
    </>
  );
}

interface DaySelectProps {
  readonly today: string;
  /** Empty for today. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function DaySelect({ today, value, onChange }: DaySelectProps) {
  const t = useTexts(placesTexts);
  const inWords = useDayInWords();
  const days = Array.from({ length: DAYS_SHOWN - 1 }, (_, before) => addDays(today, -1 - before));
  return (
    <Select
      label={t('day')}
      value={value}
      emptyLabel={t('today', { day: inWords(today) })}
      options={days.map((day) => ({ value: day, label: inWords(day) }))}
      onChange={onChange}
    />
  );
}

/** From the first hour in which somebody was there to the last one; none where nobody was. */
function busyHoursOf(hours: readonly VisitorsOfHour[]): readonly VisitorsOfHour[] {
  const isBusy = ({ checkedIn, inside }: VisitorsOfHour): boolean => checkedIn + inside > 0;
  const first = hours.findIndex(isBusy);
  return first === -1 ? [] : hours.slice(first, hours.findLastIndex(isBusy) + 1);
}

function useColumns(hours: readonly VisitorsOfHour[]): readonly Column<VisitorsOfHour>[] {
  const t = useTexts(placesTexts);
  const most = Math.max(1, ...hours.flatMap(({ checkedIn, inside }) => [checkedIn, inside]));
  const figure = (value: number) => (
    <span className="figure-bar">
      <span>{value}</span>
      <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect width={value} height="1" />
      </svg>
    </span>
  );
  return [
    { key: 'hour', title: t('hour'), cell: ({ hour }) => `${clockOf(hour)}–${clockOf(hour + 1)}` },
    { key: 'checkedIn', title: t('enteredInHour'), cell: ({ checkedIn }) => figure(checkedIn) },
    { key: 'inside', title: t('insideAtEnd'), cell: ({ inside }) => figure(inside) },
  ];
}

const clockOf = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
