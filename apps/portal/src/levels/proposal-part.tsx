import { Link } from 'react-router';
import { useTexts } from '../language/language';
import { useDayInWords } from '../language/time-in-words';
import { PAGE_PATHS } from '../navigation/page-paths';
import { Notification } from '../parts/notification';
import { ColourConditions } from './colour-conditions';
import { LevelArithmetic } from './level-arithmetic';
import { levelsTexts } from './levels.texts';
import type { AreaProposal } from './proposed-level';
import { ProposedTag } from './proposed-tag';

/** What the rules propose for an area, with everything that leads to it and what of that nobody has confirmed. */
export function ProposalPart({ proposal, day }: { readonly proposal: AreaProposal; readonly day: string }) {
  const t = useTexts(levelsTexts);
  const dayInWords = useDayInWords();
  const { level, colour } = proposal;
  const proposed = level ?? colour;
  const missing = level?.missing.map((gap) => t(gap)) ?? [];
  return (
    <section aria-labelledby="proposal">
      <h2 id="proposal">{t('proposalOf', { day: dayInWords(day) })}</h2>
      <p>
        <ProposedTag proposal={proposal} />
      </p>
      {missing.length === 0 ? null : <p>{t('openHelp', { missing: missing.join(', ') })}</p>}
      {proposed === null || proposed.verified ? null : (
        <Notification tone="warning" title={t('unverifiedTitle')}>
          <p>{t('unverifiedReason')}</p>
          <p>
            <Link to={PAGE_PATHS.levelRules}>{t('toRules')}</Link>
          </p>
        </Notification>
      )}
      {level === null ? null : <LevelArithmetic level={level} />}
      {colour === null ? null : <ColourConditions colour={colour} />}
    </section>
  );
}
