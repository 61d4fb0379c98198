import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/api';
import { useCursorPages } from '../api/use-cursor-pages';
import { useAreaName } from '../areas/areas';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import type { Column } from '../parts/data-table';
import { PagedTable } from '../parts/paged-table';
import { StatusTag } from '../parts/status-tag';
import { NO_FILTER, AttentionFilters, type AttentionFilter } from './attention-filters';
import { attentionTexts } from './attention.texts';
import { EntryCounts } from './entry-counts';
import { STATE_TONES, useAge, useWord, type ListedEntry } from './listed-entry';

const PAGE_ITEMS = 25;
/** Other officers work on the same list. */
const FIRST_STATE = { ...NO_FILTER, state: 'open' } as const;

/** Who needs an officer in the officer's areas, the oldest first. */
export default function AttentionPage() {
  const t = useTexts(attentionTexts);
  const [filter, setFilter] = useState<AttentionFilter>(FIRST_STATE);
  const columns = useColumns();
  const list = useCursorPages(['attention', filter], async (cursor, signal) => {
    const { area, state, level, source, olderThan } = filter;
    const given = {
      ...(area && { area }),
      ...(state && { state }),
      ...(level && { level }),
      ...(source && { source }),
    };
    const query = { ...given, ...(olderThan && { olderThan: Number(olderThan) }), ...(cursor && { cursor }) };
    return (await api.GET('/v1/attention-entries', { params: { query: { ...query, limit: PAGE_ITEMS } }, signal }))
      .data;
  });
  return (
    <>
      <EntryCounts
        counts={list.data?.counts}
        chosen={filter.state}
        onChoose={(state) => setFilter({ ...filter, state })}
      />
      <AttentionFilters filter={filter} onChange={setFilter} />
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

function useColumns(): readonly Column<ListedEntry>[] {
  const t = useTexts(attentionTexts);
  const word = useWord();
  const ageOf = useAge();
  const areaName = useAreaName();
  const placeOf = ({ residenceCommune, destinationCommune }: ListedEntry): string => {
    const commune = residenceCommune ?? destinationCommune;
    return commune === null ? '–' : areaName(commune);
  };
  return [
    {
      key: 'open',
      title: t('age'),
      cell: (entry) => (
        <Link
          className="row-link"
          to={addressOf('attentionEntry', { id: entry.id })}
          aria-label={t('openEntryOf', { age: ageOf(entry), where: placeOf(entry) })}
        >
          {ageOf(entry)}
        </Link>
      ),
    },
    { key: 'reasons', title: t('reasons'), cell: ({ reasons }) => reasons.map(word).join(', ') },
    { key: 'where', title: t('where'), cell: placeOf },
    { key: 'hamlet', title: t('hamlet'), cell: ({ hamlet }) => hamlet ?? '–' },
    { key: 'ageBand', title: t('ageBand'), cell: ({ ageBand }) => ageBand ?? '–' },
    { key: 'source', title: t('source'), cell: ({ source }) => t(source) },
    { key: 'level', title: t('level'), cell: ({ level }) => t(level) },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => <StatusTag tone={STATE_TONES[state]}>{t(state)}</StatusTag>,
    },
    {
      key: 'takenBy',
      title: t('takenBy'),
      cell: ({ takenBy, mine }) => (mine ? t('you') : (takenBy ?? t('nobody'))),
    },
  ];
}
