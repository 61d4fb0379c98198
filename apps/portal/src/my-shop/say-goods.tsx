import { ESSENTIAL_GOODS, STOCK_STATES, type EssentialGood } from '#libs/vocabulary';
import { goodTexts } from '../essentials-map/supply.texts';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { myShopTexts } from './my-shop.texts';
import type { SayPartProps } from './say-as-owner';
import '../essentials-map/essentials-map.css';
import '../maps/maps.css';

/** Good by good whether it is there: those that are sold here at once, all others behind them. */
export function SayGoods({ point, isBusy, onSay }: SayPartProps) {
  const t = useTexts(myShopTexts);
  const sold = point.goods.map(({ good }) => good);
  const others = ESSENTIAL_GOODS.filter((good) => !sold.includes(good));
  const lines = { isBusy, onSay };
  return (
    <section aria-labelledby="shop-goods">
      <h2 id="shop-goods">{t('goods')}</h2>
      {sold.length === 0 ? null : <GoodLines goods={sold} {...lines} />}
      {others.length === 0 ? null : (
        <details className="map-options">
          <summary>{t('otherGoods')}</summary>
          <GoodLines goods={others} {...lines} />
        </details>
      )}
    </section>
  );
}

interface GoodLinesProps extends Omit<SayPartProps, 'point'> {
  readonly goods: readonly EssentialGood[];
}

function GoodLines({ goods, isBusy, onSay }: GoodLinesProps) {
  const t = useTexts(myShopTexts);
  const goodName = useTexts(goodTexts);
  return (
    <ul className="report-goods plain-list text-column">
      {goods.map((good) => (
        <li key={good}>
          {STOCK_STATES.map((says) => (
            <Button key={says} kind="secondary" isBusy={isBusy} onPress={() => onSay({ goods: [{ good, says }] })}>
              {t(says, { good: goodName(good) })}
            </Button>
          ))}
        </li>
      ))}
    </ul>
  );
}
