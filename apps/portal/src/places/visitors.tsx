import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '#packages/client';
import { api } from '../api/api';
import { useCursorPages } from '../api/use-cursor-pages';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import type { Column } from '../parts/data-table';
import { Notification } from '../parts/notification';
import { PagedTable } from '../parts/paged-table';
import { CapacityForm } from './capacity-form';
import type { MaskedStay } from './place';
import { placesTexts } from './places.texts';
import { VisitorScanner } from './visitor-scanner';
import { VisitorsByHour } from './visitors-by-hour';

const PAGE_ITEMS = 25;

interface VisitorsProps {
  readonly code: string;
  readonly mayWrite: boolean;
}

/** Who came today, masked, how many are inside, and scanning them in and out. */
export function Visitors({ code, mayWrite }: VisitorsProps) {
  const t = useTexts(placesTexts);
  const queries = useQueryClient();
  const [isScanning, setScanning] = useState(false);
  const columns = useColumns();
  const list = useCursorPages(['stays', code], async (cursor, signal) => {
    const query = { limit: PAGE_ITEMS, ...(cursor && { cursor }) };
    return (await api.GET('/v1/places/{code}/check-ins', { params: { path: { code }, query }, signal })).data;
  });
  const { data, error } = list;
  const changed = (): void => void queries.invalidateQueries({ queryKey: ['stays', code] });
  if (error instanceof ProblemError && error.status === 404) {
    return (
      <Notification title={t('elsewhere')}>
        <p>{t('elsewhereHelp')}</p>
      </Notification>
    );
  }
  return (
    <>
      <h2>{t('visitors')}</h2>
      {data === undefined ? null : (
        <dl className="count-row">
          <Count name={t('inside')} value={String(data.inside)} />
          <Count name={t('capacity')} value={data.capacity === null ? t('anyNumber') : String(data.capacity)} />
          <Count name={t('checkedIn')} value={String(data.checkedIn)} />
          <Count name={t('checkedOut')} value={String(data.checkedOut)} />
        </dl>
      )}
      {mayWrite ? (
        <>
          <div className="actions page-actions">
            <Button kind={isScanning ? 'secondary' : 'primary'} onPress={() => setScanning(!isScanning)}>
              {t(isScanning ? 'stopScan' : 'scan')}
            </Button>
          </div>
          {isScanning ? <VisitorScanner code={code} onRecorded={changed} /> : null}
        </>
      ) : null}
      <PagedTable
        caption={t('staysCaption')}
        columns={columns}
        list={list}
        rowKey={({ person, checkedInAt }) => `${person} ${checkedInAt}`}
        none={t('staysNone')}
      />
      <VisitorsByHour code={code} />
      {mayWrite && data !== undefined ? (
        <CapacityForm key={data.capacity} code={code} capacity={data.capacity} onSaved={changed} />
      ) : null}
    </>
  );
}

function Count({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="count">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function useColumns(): readonly Column<MaskedStay>[] {
  const t = useTexts(placesTexts);
  const inWords = useTimeInWords();
  const outOf = ({ checkedOutAt, automatic }: MaskedStay): string => {
    if (checkedOutAt === null) return t('stillInside');
    const time = inWords(new Date(checkedOutAt));
    return automatic ? t('automatic', { time }) : time;
  };
  return [
    { key: 'person', title: t('person'), cell: ({ person }) => person },
    { key: 'in', title: t('in'), cell: ({ checkedInAt }) => inWords(new Date(checkedInAt)) },
    { key: 'out', title: t('out'), cell: outOf },
    { key: 'way', title: t('way'), cell: ({ way }) => t(way) },
  ];
}
