import { useAreaName } from '../areas/areas';
import { useTexts } from '../language/language';
import type { AreaLevel } from '../maps/map-answers';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { Facts, type Fact } from '../parts/facts';
import { covidMapTexts } from './covid-map.texts';
import { useLevelInWords } from './level-words';

/** Why an area has its level: who decided it, when it was told, what it is taken from, and what comes next. */
export function LevelReasons({ level }: { readonly level: AreaLevel }) {
  const t = useTexts(covidMapTexts);
  return (
    <>
      <h3>{t('why')}</h3>
      <ReasonFacts level={level} />
    </>
  );
}

/** The same under another heading. */
export function ReasonFacts({ level }: { readonly level: AreaLevel }) {
  const t = useTexts(covidMapTexts);
  const facts = useReasons(level);
  return (
    <>
      {facts.length === 0 ? <p>{t('whyNone')}</p> : <Facts facts={facts} />}
      {level.verified || facts.length === 0 ? null : <p className="muted">{t('unverified')}</p>}
    </>
  );
}

function useReasons(level: AreaLevel): readonly Fact[] {
  const t = useTexts(covidMapTexts);
  const areaName = useAreaName();
  const inWords = useMomentInWords();
  const levelInWords = useLevelInWords();
  const { document, reason, announcedAt, since, inheritedFrom, upcoming } = level;
  const papers = [document?.number, document?.issuedBy, document?.issuedOn && inWords(document.issuedOn)];
  return [
    ...(document ? [{ name: t('decidedBy'), value: papers.filter(Boolean).join(', ') }] : []),
    ...(reason ? [{ name: t('reason'), value: reason }] : []),
    ...(announcedAt ? [{ name: t('announcedAt'), value: inWords(announcedAt) }] : []),
    ...(since ? [{ name: t('inForceSince'), value: inWords(since) }] : []),
    ...(inheritedFrom ? [{ name: t('inherited'), value: areaName(inheritedFrom) }] : []),
    ...(upcoming
      ? [
          {
            name: t('upcoming'),
            value: t('upcomingLevel', { level: levelInWords(upcoming), time: inWords(upcoming.from) }),
          },
        ]
      : []),
  ];
}
