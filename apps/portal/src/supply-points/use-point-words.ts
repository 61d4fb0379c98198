import { useAreaName } from '../areas/areas';
import { supplyKindTexts, goodTexts } from '../essentials-map/supply.texts';
import { useTexts } from '../language/language';
import { pointFormTexts } from './point-form.texts';
import type { PointStatement } from './registered-point';
import { supplyPointsTexts } from './supply-points.texts';
import type { PointField, TypedPoint } from './typed-point.rules';

/** What somebody said of a point, in words. */
export function useSaying(): (said: Pick<PointStatement, 'kind' | 'goods'>) => string {
  const t = useTexts(supplyPointsTexts);
  const goodName = useTexts(goodTexts);
  return ({ kind, goods }) => t(`says-${kind}`, { goods: goods.map((good) => goodName(good)).join(', ') });
}

/** One field of a point, in words. */
export function useFieldInWords(): (typed: TypedPoint, field: PointField) => string {
  const t = useTexts(pointFormTexts);
  const kindName = useTexts(supplyKindTexts);
  const goodName = useTexts(goodTexts);
  const areaName = useAreaName();
  const ruleInWords = ({ isOwn, vouchers, hours, document }: TypedPoint['rule']): string =>
    isOwn ? [t(vouchers), hours, document].filter((part) => part !== '').join('; ') : t('ruleOfKind');
  const wordsOf = (typed: TypedPoint, field: PointField): string => {
    switch (field) {
      case 'kind':
        return typed.kind === '' ? '' : kindName(typed.kind);
      case 'communeCode':
        return areaName(typed.communeCode);
      case 'position':
        return [typed.position.latitude, typed.position.longitude].filter((degrees) => degrees !== '').join(', ');
      case 'delivery':
        return typed.delivery === '' ? '' : t(typed.delivery);
      case 'goods':
        return typed.goods.map((good) => goodName(good)).join(', ');
      case 'rule':
        return ruleInWords(typed.rule);
      default:
        return typed[field];
    }
  };
  return (typed, field) => wordsOf(typed, field) || t('nothing');
}
