import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { localDayOf } from '#libs/vocabulary';
import { api } from '../api/api';
import { businessNow } from '../api/business-time';
import { useCursorPages } from '../api/use-cursor-pages';
import { useAreaOptions } from '../areas/own-areas';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { PagedTable } from '../parts/paged-table';
import { Select } from '../parts/select';
import { useMe } from '../session/session';
import { CloseFacility } from './close-facility';
import { facilityKindTexts, facilityTexts } from './facilities.texts';
import { FACILITY_KINDS, type Facility, type FacilityKind } from './facility';
import { useFacilityColumns } from './facility-columns';
import { FacilityForm } from './facility-form';
import { ImportFile } from './import-file';

const PAGE_ITEMS = 25;

interface Filter {
  readonly area: string;
  readonly kind: FacilityKind | '';
  readonly standing: 'today' | '';
}

type Open = { readonly what: 'new' | 'import' } | { readonly what: 'change' | 'close'; readonly facility: Facility };

/** The one register of facilities. */
export default function FacilitiesPage() {
  const t = useTexts(facilityTexts);
  const queries = useQueryClient();
  const mayWrite = useMe().data?.scopes.includes('facilities:write') ?? false;
  const [filter, setFilter] = useState<Filter>({ area: '', kind: '', standing: 'today' });
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const changed = (): void => void queries.invalidateQueries({ queryKey: ['facilities'] });
  const saved = (): void => {
    changed();
    close();
  };
  const columns = useFacilityColumns(mayWrite, (what, facility) => setOpen({ what, facility }));
  const list = useCursorPages(['facilities', filter], async (cursor, signal) => {
    const { area, kind, standing } = filter;
    const given = { ...(area && { area }), ...(kind && { kind }), ...(cursor && { cursor }) };
    const query = { ...given, ...(standing && { on: localDayOf(businessNow()) }), limit: PAGE_ITEMS };
    return (await api.GET('/v1/facilities', { params: { query }, signal })).data;
  });
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      {mayWrite ? (
        <div className="actions page-actions">
          <Button onPress={() => setOpen({ what: 'new' })}>{t('add')}</Button>
          <Button kind="secondary" onPress={() => setOpen({ what: 'import' })}>
            {t('import')}
          </Button>
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
      {open?.what === 'new' ? <FacilityForm facility={undefined} onClose={close} onSaved={saved} /> : null}
      {open?.what === 'change' ? <FacilityForm facility={open.facility} onClose={close} onSaved={saved} /> : null}
      {open?.what === 'close' ? <CloseFacility facility={open.facility} onClose={close} onClosed={saved} /> : null}
      {open?.what === 'import' ? <ImportFile onClose={close} onFinished={changed} /> : null}
    </>
  );
}

interface FiltersProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const t = useTexts(facilityTexts);
  const kindName = useTexts(facilityKindTexts);
  const areas = useAreaOptions();
  return (
    <div className="filters">
      <Select
        label={t('kind')}
        value={filter.kind}
        emptyLabel={t('all')}
        options={FACILITY_KINDS.map((value) => ({ value, label: kindName(value) }))}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <Select
        label={t('area')}
        value={filter.area}
        emptyLabel={t('all')}
        options={areas}
        onChange={(area) => onChange({ ...filter, area })}
      />
      <Select
        label={t('standing')}
        value={filter.standing}
        emptyLabel={t('all')}
        options={[{ value: 'today', label: t('today') }]}
        onChange={(standing) => onChange({ ...filter, standing })}
      />
    </div>
  );
}
