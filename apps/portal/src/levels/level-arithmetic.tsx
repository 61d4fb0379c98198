import { useTexts } from '../language/language';
import { Notification } from '../parts/notification';
import { arithmeticTexts } from './arithmetic.texts';
import { levelLines, smallAreaSentences, type LevelLine } from './level-lines.rules';
import { levelsTexts } from './levels.texts';
import type { ProposedLevel } from './proposed-level';
import { ToldByTag } from './told-by';
import { useArithmeticInWords } from './use-arithmetic-in-words';

/** Every step that leads to a proposed level. */
export function LevelArithmetic({ level: { steps, unverified, smallArea } }: { readonly level: ProposedLevel }) {
  const t = useTexts(levelsTexts);
  const inTexts = useTexts(arithmeticTexts);
  const inWords = useArithmeticInWords();
  return (
    <>
      {smallArea === null ? null : (
        <Notification tone="warning" title={inTexts('smallTitle')}>
          {smallAreaSentences(smallArea).map((sentence) => (
            <p key={sentence.text}>{inWords(sentence)}</p>
          ))}
        </Notification>
      )}
      <h3>{t('arithmetic')}</h3>
      <ol className="arithmetic">
        {levelLines(steps, unverified).map((line) => (
          <Line key={line.kind} line={line} />
        ))}
      </ol>
    </>
  );
}

function Line({ line: { kind, sentences, levels, told } }: { readonly line: LevelLine }) {
  const t = useTexts(levelsTexts);
  const inTexts = useTexts(arithmeticTexts);
  const inWords = useArithmeticInWords();
  return (
    <li>
      <h4>{inTexts(kind)}</h4>
      {sentences.map((sentence) => {
        const words = inWords(sentence);
        return <p key={words}>{words}</p>;
      })}
      {levels === null ? null : (
        <p>
          <strong>{t('possible', { levels: levels.join(', ') })}</strong>
        </p>
      )}
      <p className="told-by">
        {told.map((one, place) => (
          <ToldByTag key={place} told={one} />
        ))}
      </p>
    </li>
  );
}
