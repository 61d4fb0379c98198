import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { areasQuery, type AreaUnit } from '../areas/areas';
import { isOwnArea } from '../areas/own-areas.rules';
import { LevelReasons } from '../covid-map/level-reasons';
import { LevelTag } from '../covid-map/level-words';
import { useTexts } from '../language/language';
import { areaLevelQuery, areaLevelsQuery } from '../maps/map-queries';
import { Loading } from '../parts/loading';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { useMe } from '../session/session';
import { AnnouncePart } from './announce-part';
import { AskedDayField } from './asked-day-field';
import { DecisionsPart } from './decisions-part';
import { FactsPart } from './facts-part';
import { HistoryPart } from './history-part';
import { LEVELS, proposalsQuery } from './level-requests';
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
      <Proposals code={code} asked={asked} />
      {mayPublish ? <DecideToday {...{ code, name, isToday: asked.on === undefined }} /> : null}
      {isOwn ? <FactsPart {...{ code, name, level, on: asked.on, day: asked.day }} /> : null}
      <DecisionsPart code={code} mayWithdraw={mayPublish} />
      <HistoryPart code={code} />
    </>
  );
}

/** What holds today, and what is announced to come. */
function InForcePart({ code }: { readonly code: string }) {
  const t = useTexts(levelsTexts);
  const { data, error, refetch } = useQuery(areaLevelQuery(code, undefined));
  return (
    <section aria-labelledby="in-force">
      <h2 id="in-force">{t('inForce')}</h2>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : null}
      {data === undefined ? (
        error ? null : (
          <Loading />
        )
      ) : (
        <>
          <p>
            <LevelTag announced={data} />
          </p>
          <LevelReasons level={data} />
        </>
      )}
    </section>
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

interface DecideTodayProps {
  readonly code: string;
  readonly name: string;
  readonly isToday: boolean;
}

/** Decisions are made by the figures of today. */
function DecideToday({ code, name, isToday }: DecideTodayProps) {
  const t = useTexts(levelsTexts);
  const queries = useQueryClient();
  if (!isToday) return <p className="muted">{t('onlyToday')}</p>;
  const announced = (): void => {
    void queries.invalidateQueries({ queryKey: [LEVELS] });
    void queries.invalidateQueries({ queryKey: ['maps'] });
  };
  return <AnnouncePart code={code} name={name} onAnnounced={announced} />;
}
