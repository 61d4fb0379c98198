import './supply-points.css';
import { useState } from 'react';
import { SHOWN_STATES, SUPPLY_POINT_KINDS, type ShownState, type SupplyPointKind } from '#libs/vocabulary';
import { api } from '../api/api';
import { useCursorPages } from '../api/use-cursor-pages';
import { useAreaOptions } from '../areas/own-areas';
import { essentialsMapTexts } from '../essentials-map/essentials-map.texts';
import { supplyKindTexts } from '../essentials-map/supply.texts';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { Button, ButtonLink } from '../parts/button';
import { PagedTable } from '../parts/paged-table';
import { Select } from '../parts/select';
import { TextField } from '../parts/text-field';
import { useMe } from '../session/session';
import { usePointColumns } from './point-columns';
import { REGISTER } from './registered-point';
import { supplyPointsTexts } from './supply-points.texts';

const PAGE_ITEMS = 25;
const TEXT_CHARACTERS_MAX = 100;

interface Filter {
  readonly text: string;
  readonly kind: SupplyPointKind | '';
  readonly area: string;
  readonly state: ShownState | '';
}

/** The register of points of essential goods, as far as its reader's areas reach. */
export default function SupplyPointsPage() {
  const t = useTexts(supplyPointsTexts);
  const mayWrite = useMe().data?.scopes.includes('supply-points:write') ?? false;
  const [filter, setFilter] = useState<Filter>({ text: '', kind: '', area: '', state: '' });
  const columns = usePointColumns();
  const list = useCursorPages([REGISTER, filter], async (cursor, signal) => {
    const { text, kind, area, state } = filter;
    const given = { ...(text && { text }), ...(kind && { kind: [kind] }), ...(area && { area }) };
    const query = { ...given, ...(state && { state }), ...(cursor && { cursor }), limit: PAGE_ITEMS };
    return (await api.GET('/v1/registered-supply-points', { params: { query }, signal })).data;
  });
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      {mayWrite ? (
        <div className="actions page-actions">
          <ButtonLink to={addressOf('supplyPointNew')}>{t('add')}</ButtonLink>
        </div>
      ) : null}
      <Filters filter={filter} onChange={setFilter} />
      <PagedTable
        caption={t('caption')}
        columns={columns}
        list={list}
        rowKey={({ id }) => id}
        none={t('none')}
        noneHelp={t('noneHelp')}
      />
    </>
  );
}

interface FiltersProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const t = useTexts(supplyPointsTexts);
  const kindName = useTexts(supplyKindTexts);
  const onMap = useTexts(essentialsMapTexts);
  const areas = useAreaOptions();
  return (
    <>
      <Search onFind={(text) => onChange({ ...filter, text })} />
      <div className="filters">
        <Select
          label={t('kind')}
          value={filter.kind}
          emptyLabel={t('all')}
          options={SUPPLY_POINT_KINDS.map((value) => ({ value, label: kindName(value) }))}
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
          label={t('shown')}
          value={filter.state}
          emptyLabel={t('all')}
          options={SHOWN_STATES.map((value) => ({ value, label: onMap(`${value}State`) }))}
          onChange={(state) => onChange({ ...filter, state })}
        />
      </div>
    </>
  );
}

/** Asks when somebody is done with typing, not at every letter. */
function Search({ onFind }: { readonly onFind: (text: string) => void }) {
  const t = useTexts(supplyPointsTexts);
  const [text, setText] = useState('');
  return (
    <form
      role="search"
      className="point-search"
      onSubmit={(event) => {
        event.preventDefault();
        onFind(text.trim());
      }}
    >
      <TextField
        label={t('search')}
        hint={t('searchHint')}
        type="search"
        value={text}
        onChange={setText}
        maxLength={TEXT_CHARACTERS_MAX}
      />
      <Button type="submit" kind="secondary">
        {t('find')}
      </Button>
    </form>
  );
}
