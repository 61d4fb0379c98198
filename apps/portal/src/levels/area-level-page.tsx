import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { communeOfHamlet } from '#libs/vocabulary';
import { areasQuery, type AreaUnit } from '../areas/areas';
import { isOwnArea } from '../areas/own-areas.rules';
import { useTexts } from '../language/language';
import { areaLevelsQuery } from '../maps/map-queries';
import { Loading } from '../parts/loading';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { useMe } from '../session/session';
import { AskedDayField } from './asked-day-field';
import { DecideToday } from './decide-today';
import { DecisionsPart } from './decisions-part';
import { FactsPart } from './facts-part';
import { HamletLevel } from './hamlet-level';
import { HamletsPart } from './hamlets-part';
import { HistoryPart } from './history-part';
import { InForcePart } from './in-force-part';
import { proposalsQuery } from './level-requests';
import { levelsTexts } from './levels.texts';
import { ProposalPart } from './proposal-part';
import { ProposalsTable } from './proposals-table';
import { useAskedDay, type AskedDay } from './use-asked-day';

/** One area: what holds, what the rules propose and why, what officers know of it, what was decided. */
export default function AreaLevelPage() {
  const t = useTexts(levelsTexts);
  const { code = '' } = useParams();
  const { data: units } = useQuery(areasQuery);
  if (units === undefined) return <Loading />;
  const commune = communeOfHamlet(code);
  if (commune !== undefined) return <HamletLevel key={code} {...{ code, commune, units }} />;
  const unit = units.find((one) => one.code === code);
  if (unit === undefined) return <PageTitle>{t('notFound')}</PageTitle>;
  return (
    <>
      <PageTitle>{unit.name}</PageTitle>
      <AreaParts unit={unit} units={units} />
    </>
  );
}

interface AreaPartsProps {
  readonly unit: AreaUnit;
  readonly units: readonly AreaUnit[];
}

function AreaParts({ unit: { code, name, level }, units }: AreaPartsProps) {
  const asked = useAskedDay();
  const { data: me } = useMe();
  const isOwn = isOwnArea(code, me?.areas ?? [], units);
  const mayPublish = isOwn && (me?.scopes.includes('area-levels:publish') ?? false);
  return (
    <>
      <InForcePart code={code} />
      {level === 'commune' ? <HamletsPart code={code} /> : null}
      <Proposals code={code} asked={asked} />
      {mayPublish ? <DecideToday {...{ code, name, isToday: asked.on === undefined }} /> : null}
      {isOwn ? <FactsPart {...{ code, name, level, on: asked.on, day: asked.day }} /> : null}
      <DecisionsPart code={code} mayWithdraw={mayPublish} />
      <HistoryPart code={code} />
    </>
  );
}

function Proposals({ code, asked }: { readonly code: string; readonly asked: AskedDay }) {
  const t = useTexts(levelsTexts);
  const { data, error, refetch } = useQuery(proposalsQuery(code, asked.on));
  const levels = useQuery(areaLevelsQuery(asked.on));
  const [own, ...parts] = data?.items ?? [];
  return (
    <>
      <AskedDayField asked={asked} />
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : null}
      {own === undefined ? error ? null : <Loading /> : <ProposalPart proposal={own} day={asked.day} />}
      {parts.length === 0 ? null : (
        <>
          <h2>{t('parts')}</h2>
          <ProposalsTable
            caption={t('parts')}
            proposals={parts}
            levels={levels.data?.items ?? []}
            search={asked.search}
          />
        </>
      )}
    </>
  );
}
