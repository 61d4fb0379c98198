import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/api';
import { useCursorPages } from '../api/use-cursor-pages';
import { useAreaName } from '../areas/areas';
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
import { PlaceMap } from './place-map';
import { VISITED_PLACE_STATES, type VisitedPlace, type VisitedPlaceState } from './visited-place';
import { visitedPlaceTexts } from './visited-places.texts';

const PAGE_ITEMS = 25;

/** The visited places of one's areas, in a list and on a map. */
export default function VisitedPlacesPage() {
  const t = useTexts(visitedPlaceTexts);
  const inDecisions = useTexts(decisionTexts);
  const scopes = useMe().data?.scopes ?? [];
  const [state, setState] = useState<VisitedPlaceState>('draft');
  const columns = useColumns();
  const list = useCursorPages(['visited-places', state], async (cursor, signal) => {
    const query = { state, ...(cursor && { cursor }), limit: PAGE_ITEMS };
    return (await api.GET('/v1/visited-places/drafts', { params: { query }, signal })).data;
  });
  const items = list.data?.items ?? [];
  const [first, ...others] = VISITED_PLACE_STATES;
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      {scopes.includes('visited-places:write') ? (
        <div className="actions page-actions">
          <ButtonLink to={addressOf('visitedPlaceDraft')}>{t('add')}</ButtonLink>
        </div>
      ) : (
        <p className="muted">{inDecisions('mayNotWrite', { scope: 'visited-places:write' })}</p>
      )}
      <div className="filters">
        <Select
          label={inDecisions('state')}
          value={state === first ? '' : state}
          emptyLabel={inDecisions(first)}
          options={others.map((value) => ({ value, label: inDecisions(value) }))}
          onChange={(chosen) => setState(chosen === '' ? first : chosen)}
        />
      </div>
      <PagedTable
        caption={t('caption')}
        columns={columns}
        list={list}
        rowKey={({ id }) => id}
        none={t('none')}
        noneHelp={t('noneHelp')}
      />
      {items.length === 0 ? null : <ListedOnMap places={items} />}
    </>
  );
}

/** The same places on a map. */
function ListedOnMap({ places }: { readonly places: readonly VisitedPlace[] }) {
  const t = useTexts(visitedPlaceTexts);
  const navigate = useNavigate();
  const { certainty, layers } = useCommuneGround();
  return (
    <>
      {certainty === 'schematic' ? <SketchNote /> : null}
      <PlaceMap
        name={t('mapOfList')}
        places={places}
        onChoose={(id) => void navigate(addressOf('visitedPlace', { id }))}
      />
      <MapNotes layers={layers} />
    </>
  );
}

function useColumns(): readonly Column<VisitedPlace>[] {
  const t = useTexts(visitedPlaceTexts);
  const inDecisions = useTexts(decisionTexts);
  const areaName = useAreaName();
  const inWords = useTimeInWords();
  return [
    {
      key: 'name',
      title: t('name'),
      cell: ({ id, name }) => (
        <Link className="row-link" to={addressOf('visitedPlace', { id })}>
          {name}
        </Link>
      ),
    },
    { key: 'commune', title: t('commune'), cell: ({ communeCode }) => areaName(communeCode) },
    { key: 'address', title: t('address'), cell: ({ address }) => address ?? '–' },
    {
      key: 'windows',
      title: t('windows'),
      cell: ({ windows }) => (
        <ul className="plain-list">
          {windows.map(({ from, to }) => (
            <li key={from}>{`${inWords(new Date(from))} – ${inWords(new Date(to))}`}</li>
          ))}
        </ul>
      ),
    },
    { key: 'state', title: inDecisions('state'), cell: ({ state }) => <StateTag state={state} /> },
    {
      key: 'publishedAt',
      title: t('publishedAt'),
      cell: ({ publishedAt }) => (publishedAt === null ? '–' : inWords(new Date(publishedAt))),
    },
  ];
}
