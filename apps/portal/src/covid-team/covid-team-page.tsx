import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { components } from '#packages/client';
import { api } from '../api/api';
import { areasQuery, type AreaUnit } from '../areas/areas';
import { PhoneLink } from '../attention/entry-person';
import { useWord } from '../attention/listed-entry';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { Loading } from '../parts/loading';
import { Notification } from '../parts/notification';
import { Select } from '../parts/select';
import { useMe } from '../session/session';
import { covidTeamTexts } from './covid-team.texts';

type Entry = components['schemas']['CovidTeamEntry'];
type List = components['schemas']['CovidTeamList'];

/** What the platform calls those whose address names no hamlet. */
const UNKNOWN_HAMLET = 'unknown';

/** Whom the community Covid team calls and visits, hamlet by hamlet. */
export default function CovidTeamPage() {
  const t = useTexts(covidTeamTexts);
  const { data: me } = useMe();
  const { data: units } = useQuery(areasQuery);
  const [chosen, setChosen] = useState('');
  if (me === undefined || units === undefined) return <Loading />;
  const communes = communesWithin(units, me.areas);
  const commune = communes.length === 1 ? communes[0]?.code : chosen;
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      {communes.length === 1 ? null : (
        <Select
          label={t('commune')}
          value={chosen}
          options={communes.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setChosen}
        />
      )}
      {commune ? <TeamList key={commune} commune={commune} /> : <EmptyState title={t('communeNeeded')} />}
    </>
  );
}

function TeamList({ commune }: { readonly commune: string }) {
  const t = useTexts(covidTeamTexts);
  const [hamlet, setHamlet] = useState('');
  const columns = useColumns();
  const { data, error, refetch } = useQuery({
    queryKey: ['covid-team', commune, hamlet],
    queryFn: async ({ signal }) => {
      const query = { commune, ...(hamlet !== '' && { hamlet }) };
      return (await api.GET('/v1/covid-team/entries', { params: { query }, signal })).data;
    },
  });
  return (
    <>
      {data === undefined ? null : <HamletFilter hamlets={data.hamlets} value={hamlet} onChange={setHamlet} />}
      {data?.hasMore ? (
        <Notification>
          <p>{t('hasMore')}</p>
        </Notification>
      ) : null}
      <DataTable
        caption={t('lead')}
        columns={columns}
        rows={data?.items}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('none')} />}
        error={error}
        retry={() => void refetch()}
      />
    </>
  );
}

interface HamletFilterProps {
  readonly hamlets: List['hamlets'];
  readonly value: string;
  readonly onChange: (hamlet: string) => void;
}

function HamletFilter({ hamlets, value, onChange }: HamletFilterProps) {
  const t = useTexts(covidTeamTexts);
  const all = hamlets.reduce((sum, { count }) => sum + count, 0);
  const options = hamlets.map(({ hamlet, count }) => ({
    value: hamlet ?? UNKNOWN_HAMLET,
    label: t('hamletCount', { hamlet: hamlet ?? t('unknownHamlet'), count }),
  }));
  return (
    <div className="filters">
      <Select
        label={t('hamlet')}
        value={value}
        emptyLabel={t('allHamlets', { count: all })}
        options={options}
        onChange={onChange}
      />
    </div>
  );
}

function useColumns(): readonly Column<Entry>[] {
  const t = useTexts(covidTeamTexts);
  const word = useWord();
  const inWords = useTimeInWords();
  return [
    { key: 'person', title: t('person'), cell: ({ fullName }) => fullName },
    { key: 'phone', title: t('phone'), cell: ({ phone }) => <PhoneLink phone={phone} /> },
    { key: 'hamlet', title: t('hamlet'), cell: ({ hamlet }) => hamlet ?? t('unknownHamlet') },
    { key: 'address', title: t('address'), cell: ({ address }) => address },
    { key: 'ageBand', title: t('ageBand'), cell: ({ ageBand }) => ageBand ?? '–' },
    { key: 'reasons', title: t('reasons'), cell: ({ reasons }) => reasons.map(word).join(', ') },
    { key: 'since', title: t('since'), cell: ({ since }) => inWords(new Date(since)) },
    { key: 'takenBy', title: t('takenBy'), cell: ({ takenBy }) => takenBy ?? t('nobody') },
  ];
}

/** The communes that lie in somebody's areas, whatever the level of these. */
function communesWithin(units: readonly AreaUnit[], areas: readonly string[]): readonly AreaUnit[] {
  const isWithin = ({ code, parentCode }: AreaUnit): boolean =>
    areas.includes(code) || units.some((unit) => unit.code === parentCode && isWithin(unit));
  return units.filter((unit) => unit.level === 'commune' && isWithin(unit));
}
