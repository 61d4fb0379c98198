import { Link } from 'react-router';
import { useOwnShops } from '../device/own-shops';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { essentialsMapTexts } from './essentials-map.texts';

/** The way back for whoever claimed a place from this device. */
export function OwnShopLinks() {
  const t = useTexts(essentialsMapTexts);
  const shops = useOwnShops();
  if (shops.length === 0) return null;
  return (
    <nav aria-labelledby="own-shops" className="own-shops">
      <h2 id="own-shops">{t('ownShops')}</h2>
      <ul className="plain-list">
        {shops.map(({ pointId, name }) => (
          <li key={pointId}>
            <Link to={addressOf('myShop', { id: pointId })}>{name}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
