import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useAreaName, type AreaUnit } from '../areas/areas';
import { isOwnArea } from '../areas/own-areas.rules';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { Loading } from '../parts/loading';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { useMe } from '../session/session';
import { DecideToday } from './decide-today';
import { DecisionsPart } from './decisions-part';
import { HistoryPart } from './history-part';
import { InForcePart } from './in-force-part';
import { hamletsQuery } from './level-requests';
import { levelsTexts } from './levels.texts';

interface HamletLevelProps {
  readonly code: string;
  readonly commune: string;
  readonly units: readonly AreaUnit[];
}

/** One hamlet: what holds there and whence, an exception for it, what was decided. The rules propose for communes alone. */
export function HamletLevel({ code, commune, units }: HamletLevelProps) {
  const t = useTexts(levelsTexts);
  const areaName = useAreaName();
  const { data: me } = useMe();
  const { data: hamlets, error, refetch } = useQuery(hamletsQuery(commune));
  const hamlet = hamlets?.find((one) => one.code === code);
  if (error)
    return (
      <>
        <PageTitle>{code}</PageTitle>
        <ProblemNotice error={error} retry={() => void refetch()} />
      </>
    );
  if (hamlets === undefined) return <Loading />;
  if (hamlet === undefined) return <PageTitle>{t('notFound')}</PageTitle>;
  const isOwn = isOwnArea(commune, me?.areas ?? [], units);
  const mayPublish = isOwn && (me?.scopes.includes('area-levels:publish') ?? false);
  return (
    <>
      <PageTitle>{hamlet.name}</PageTitle>
      <p className="lead text-column">
        <Link to={addressOf('areaLevel', { code: commune })}>{areaName(commune)}</Link>
        {`. ${t('hamletHelp')}`}
      </p>
      <InForcePart code={code} />
      {mayPublish ? <DecideToday {...{ code, name: hamlet.name, isToday: true }} /> : null}
      <DecisionsPart code={code} mayWithdraw={mayPublish} />
      <HistoryPart code={code} />
    </>
  );
}
