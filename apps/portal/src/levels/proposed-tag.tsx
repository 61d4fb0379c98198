import { RISK_COLOURS, RISK_LEVELS } from '#libs/vocabulary';
import { LevelTag } from '../covid-map/level-words';
import { useTexts } from '../language/language';
import { StatusTag } from '../parts/status-tag';
import { levelsTexts } from './levels.texts';
import type { AreaProposal } from './proposed-level';

/** What is proposed: one level or colour, or from where to where it may be. */
export function ProposedTag({ proposal: { level, colour } }: { readonly proposal: AreaProposal }) {
  const t = useTexts(levelsTexts);
  if (level !== null) {
    const [lowest = RISK_LEVELS[0], highest = lowest] = [level.possible[0], level.possible.at(-1)];
    return <Span lowest={{ level: lowest, colour: null }} highest={{ level: highest, colour: null }} />;
  }
  if (colour !== null)
    return <Span lowest={{ level: null, colour: colour.colour }} highest={{ level: null, colour: colour.atMost }} />;
  return <StatusTag tone="neutral">{t('notProposed')}</StatusTag>;
}

type Told = Parameters<typeof LevelTag>[0]['announced'] & object;

function Span({ lowest, highest }: { readonly lowest: Told; readonly highest: Told }) {
  const t = useTexts(levelsTexts);
  if (rankOf(lowest) === rankOf(highest)) return <LevelTag announced={lowest} />;
  return (
    <span className="level-span">
      <LevelTag announced={lowest} /> {t('orAtMost')} <LevelTag announced={highest} />
    </span>
  );
}

const rankOf = ({ level, colour }: Told): number => level ?? (colour === null ? 0 : RISK_COLOURS.indexOf(colour) + 1);
