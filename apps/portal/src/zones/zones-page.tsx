import type { Geometry } from 'geojson';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ZONE_KINDS } from '#libs/vocabulary';
import { api } from '../api/api';
import { useCursorPages } from '../api/use-cursor-pages';
import { covidMapTexts } from '../covid-map/covid-map.texts';
import { decisionTexts } from '../decisions/decisions.texts';
import { StateTag } from '../decisions/state-tag';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { MapNotes, SketchNote } from '../maps/map-notes';
import { useCommuneGround } from '../maps/use-commune-ground';
import { addressOf } from '../navigation/addresses';
import { ButtonLink } from '../parts/button';
import type { Column } from '../parts/data-table';
import { PagedTable } from '../parts/paged-table';
import { Select } from '../parts/select';
import { useMe } from '../session/session';
import { ZONE_STATES, type ListedDraft, type ZoneKind, type ZoneState } from './zone';
import { ZoneMap } from './zone-map';
import { useZoneWords } from './zone-words';
import { zoneTexts } from './zones.texts';

const PAGE_ITEMS = 20;

interface Filter {
  readonly state: ZoneState;
  readonly kind: ZoneKind | '';
}

/** The zones of one's areas, in a list and on a map. */
export default function ZonesPage() {
  const t = useTexts(zoneTexts);
  const inDecisions = useTexts(decisionTexts);
  const scopes = useMe().data?.scopes ?? [];
  const [filter, setFilter] = useState<Filter>({ state: 'draft', kind: '' });
  const columns = useColumns();
  const list = useCursorPages(['zones', filter], async (cursor, signal) => {
    const { state, kind } = filter;
    const filtered = { state, ...(kind && { kind }), ...(cursor && { cursor }) };
    const query = { ...filtered, outlines: 'true', limit: PAGE_ITEMS } as const;
    return (await api.GET('/v1/zones/drafts', { params: { query }, signal })).data;
  });
  const items = list.data?.items ?? [];
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      {scopes.includes('zones:write') ? (
        <div className="actions page-actions">
          <ButtonLink to={addressOf('zoneDraft')}>{t('add')}</ButtonLink>
        </div>
      ) : (
        <p className="muted">{inDecisions('mayNotWrite', { scope: 'zones:write' })}</p>
      )}
      <Filters filter={filter} onChange={setFilter} />
      <PagedTable
        caption={t('caption')}
        columns={columns}
        list={list}
        rowKey={({ id }) => id}
        none={t('none')}
        noneHelp={t('noneHelp')}
      />
      {items.length === 0 ? null : <ListedOnMap zones={items} />}
    </>
  );
}

interface FiltersProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const t = useTexts(zoneTexts);
  const inDecisions = useTexts(decisionTexts);
  const kindName = useTexts(covidMapTexts);
  const [first, ...others] = ZONE_STATES;
  return (
    <div className="filters">
      <Select
        label={inDecisions('state')}
        value={filter.state === first ? '' : filter.state}
        emptyLabel={inDecisions(first)}
        options={others.map((value) => ({ value, label: inDecisions(value) }))}
        onChange={(state) => onChange({ ...filter, state: state === '' ? first : state })}
      />
      <Select
        label={t('kind')}
        value={filter.kind}
        emptyLabel={t('all')}
        options={ZONE_KINDS.map((value) => ({ value, label: kindName(value) }))}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
    </div>
  );
}

/** The same zones on a map. */
function ListedOnMap({ zones }: { readonly zones: readonly ListedDraft[] }) {
  const t = useTexts(zoneTexts);
  const navigate = useNavigate();
  const { certainty, layers } = useCommuneGround();
  const words = useZoneWords();
  const shown = useMemo(
    () => zones.map(({ outline, ...zone }) => ({ ...zone, outline: (outline ?? null) as Geometry | null })),
    [zones],
  );
  return (
    <>
      {certainty === 'schematic' ? <SketchNote /> : null}
      <ZoneMap
        name={t('mapName')}
        zones={shown}
        describe={(id) => {
          const zone = zones.find((one) => one.id === id);
          return zone === undefined ? '' : `${zone.name}. ${words.kindOf(zone)}. ${words.periodOf(zone)}`;
        }}
        onChoose={(id) => void navigate(addressOf('zone', { id }))}
      />
      <MapNotes layers={layers} />
    </>
  );
}

function useColumns(): readonly Column<ListedDraft>[] {
  const t = useTexts(zoneTexts);
  const inDecisions = useTexts(decisionTexts);
  const inWords = useTimeInWords();
  const { kindOf, areasOf, periodOf } = useZoneWords();
  return [
    {
      key: 'name',
      title: t('name'),
      cell: ({ id, name }) => (
        <Link className="row-link" to={addressOf('zone', { id })}>
          {name}
        </Link>
      ),
    },
    { key: 'kind', title: t('kind'), cell: kindOf },
    { key: 'areas', title: t('areas'), cell: areasOf },
    { key: 'shape', title: t('shape'), cell: ({ hasOutline }) => t(hasOutline ? 'drawn' : 'whole') },
    { key: 'period', title: t('period'), cell: periodOf },
    { key: 'document', title: t('document'), cell: ({ document }) => document.number },
    { key: 'state', title: inDecisions('state'), cell: ({ state }) => <StateTag state={state} /> },
    {
      key: 'publishedAt',
      title: t('publishedAt'),
      cell: ({ publishedAt }) => (publishedAt === null ? '–' : inWords(new Date(publishedAt))),
    },
  ];
}
