import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { areasQuery } from '../areas/areas';
import { isOwnArea } from '../areas/own-areas.rules';
import { useTexts } from '../language/language';
import { areaLevelsQuery } from '../maps/map-queries';
import { PAGE_PATHS } from '../navigation/page-paths';
import { Select } from '../parts/select';
import { useMe } from '../session/session';
import { AskedDayField } from './asked-day-field';
import { proposalsQuery } from './level-requests';
import { levelsTexts } from './levels.texts';
import { ProposalsTable } from './proposals-table';
import { useAskedDay } from './use-asked-day';

/** The levels of an officer's areas: what holds, and what the rules propose. */
export default function LevelsPage() {
  const t = useTexts(levelsTexts);
  const asked = useAskedDay();
  const [district, setDistrict] = useState('');
  const proposals = useQuery(proposalsQuery(district === '' ? undefined : district, asked.on));
  const levels = useQuery(areaLevelsQuery(asked.on));
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      <p>
        <Link to={PAGE_PATHS.levelRules}>{t('toRules')}</Link>
      </p>
      <div className="filters">
        <AskedDayField asked={asked} />
        <DistrictChoice value={district} onChange={setDistrict} />
      </div>
      <ProposalsTable
        caption={t('caption')}
        proposals={proposals.data?.items}
        levels={levels.data?.items ?? []}
        search={asked.search}
        error={proposals.error}
        retry={() => void proposals.refetch()}
      />
    </>
  );
}

/** For an officer of more than one district. */
function DistrictChoice({ value, onChange }: { readonly value: string; readonly onChange: (code: string) => void }) {
  const t = useTexts(levelsTexts);
  const { data: units = [] } = useQuery(areasQuery);
  const areas = useMe().data?.areas ?? [];
  const own = units.filter(({ code, level }) => level === 'district' && isOwnArea(code, areas, units));
  if (own.length < 2) return null;
  return (
    <Select
      label={t('area')}
      value={value}
      emptyLabel={t('ownAreas')}
      options={own.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={onChange}
    />
  );
}
