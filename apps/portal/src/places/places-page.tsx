import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { inGroupsOfFour, PLACE_KINDS, type PlaceKind } from '#libs/vocabulary';
import { api } from '../api/api';
import { useCursorPages } from '../api/use-cursor-pages';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { Button } from '../parts/button';
import type { Column } from '../parts/data-table';
import { PagedTable } from '../parts/paged-table';
import { Select } from '../parts/select';
import { StatusTag } from '../parts/status-tag';
import { placeKindTexts } from '../place/place-kinds.texts';
import { useMe } from '../session/session';
import type { OfficersPlace } from './place';
import { placesTexts } from './places.texts';
import { RegisterPlace } from './register-place';

const PAGE_ITEMS = 25;

interface Filter {
  readonly kind: PlaceKind | '';
  readonly status: 'open' | 'closed' | '';
}

/** The public places of the officer's areas. */
export default function PlacesPage() {
  const t = useTexts(placesTexts);
  const queries = useQueryClient();
  const mayWrite = useMe().data?.scopes.includes('places:write') ?? false;
  const [filter, setFilter] = useState<Filter>({ kind: '', status: 'open' });
  const [isAdding, setAdding] = useState(false);
  const columns = useColumns();
  const list = useCursorPages(['places', filter], async (cursor, signal) => {
    const { kind, status } = filter;
    const query = { ...(kind && { kind }), ...(status && { status }), ...(cursor && { cursor }), limit: PAGE_ITEMS };
    return (await api.GET('/v1/places', { params: { query }, signal })).data;
  });
  const registered = (): void => {
    setAdding(false);
    void queries.invalidateQueries({ queryKey: ['places'] });
  };
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      {mayWrite ? (
        <div className="actions page-actions">
          <Button onPress={() => setAdding(true)}>{t('add')}</Button>
        </div>
      ) : null}
      <Filters filter={filter} onChange={setFilter} />
      <PagedTable
        caption={t('caption')}
        columns={columns}
        list={list}
        rowKey={({ code }) => code}
        none={t('none')}
        noneHelp={t('noneHelp')}
      />
      {isAdding ? <RegisterPlace onClose={() => setAdding(false)} onRegistered={registered} /> : null}
    </>
  );
}

function Filters({ filter, onChange }: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }) {
  const t = useTexts(placesTexts);
  const kindName = useTexts(placeKindTexts);
  return (
    <div className="filters">
      <Select
        label={t('kind')}
        value={filter.kind}
        emptyLabel={t('all')}
        options={PLACE_KINDS.map((value) => ({ value, label: kindName(value) }))}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <Select
        label={t('status')}
        value={filter.status}
        emptyLabel={t('all')}
        options={(['open', 'closed'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(status) => onChange({ ...filter, status })}
      />
    </div>
  );
}

function useColumns(): readonly Column<OfficersPlace>[] {
  const t = useTexts(placesTexts);
  const kindName = useTexts(placeKindTexts);
  return [
    {
      key: 'name',
      title: t('name'),
      cell: ({ code, name }) => (
        <Link className="row-link" to={addressOf('placeDetails', { code })}>
          {name}
        </Link>
      ),
    },
    { key: 'code', title: t('code'), isCode: true, cell: ({ code }) => inGroupsOfFour(code) },
    { key: 'kind', title: t('kind'), cell: ({ kind }) => kindName(kind) },
    { key: 'commune', title: t('commune'), cell: ({ communeName }) => communeName },
    { key: 'address', title: t('address'), cell: ({ address }) => address },
    {
      key: 'status',
      title: t('status'),
      cell: ({ status }) => <StatusTag tone={status === 'open' ? 'success' : 'neutral'}>{t(status)}</StatusTag>,
    },
  ];
}
