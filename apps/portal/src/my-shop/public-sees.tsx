import { businessNow } from '../api/business-time';
import { PointFacts } from '../essentials-map/point-facts';
import { PointState } from '../essentials-map/point-state';
import { goodTexts } from '../essentials-map/supply.texts';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import type { SupplyPoint } from '../maps/map-answers';
import type { Standing } from './my-shop-requests';
import { myShopTexts } from './my-shop.texts';

interface PublicSeesProps {
  readonly point: SupplyPoint;
  readonly standing: Standing;
}

/** What everybody is shown of the place now, and until when the owner's word stands. */
export function PublicSees({ point, standing: { word, goods } }: PublicSeesProps) {
  const t = useTexts(myShopTexts);
  const goodName = useTexts(goodTexts);
  const inWords = useTimeInWords();
  const now = businessNow();
  const believed = goods.filter(({ believedUntil }) => new Date(believedUntil) > now);
  return (
    <section aria-labelledby="public-sees">
      <h2 id="public-sees">{t('sees')}</h2>
      <PointState point={point} />
      <PointFacts point={point} />
      <OwnersWord word={word} now={now} />
      {believed.length === 0 ? null : (
        <>
          <h3>{t('wordsOfGoods')}</h3>
          <ul>
            {believed.map(({ good, says, believedUntil }) => (
              <li key={good}>
                {t('wordOfGood', {
                  good: t(says, { good: goodName(good) }),
                  until: inWords(new Date(believedUntil)),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface OwnersWordProps {
  readonly word: Standing['word'];
  readonly now: Date;
}

function OwnersWord({ word, now }: OwnersWordProps) {
  const t = useTexts(myShopTexts);
  const inWords = useTimeInWords();
  if (word === null) return <p>{t('noWord')}</p>;
  const [time, until] = [inWords(new Date(word.at)), new Date(word.believedUntil)];
  if (until <= now) return <p>{t('wordFaded', { time })}</p>;
  return <p>{t('yourWord', { state: t(`state-${word.says}`), time, until: inWords(until) })}</p>;
}
