import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { isEmptyPeriod, overlap } from '../validity/period.js';
import { setFaults } from '../validity/set-faults.js';
import type { DatedShoppingRule, DatedSupplyRules, SupplyRulesFile } from './supply-rules.schema.js';

const MINUTES = 60;

/**
 * What a schema does not see: periods that overlap, citizens who could be believed again while what they said before
 * still counts, hours that end before they begin, two shopping rules for one kind of point on one day.
 */
export function supplyRuleFaults(file: SupplyRulesFile): LocatedFault[] {
  return [...setFaults(file), ...file.sets.flatMap(faultsOfSet), ...file.shoppingRules.flatMap(faultsOfShopping)];
}

function faultsOfSet({ reports, citizensAlone, believed }: DatedSupplyRules, index: number): LocatedFault[] {
  const rest = citizensAlone.againAfterHours * MINUTES - citizensAlone.shownMinutes;
  return [
    ...(rest >= reports.closingWithinHours * MINUTES
      ? []
      : [faultAt(['sets', index, 'citizensAlone', 'againAfterHours'], 'leaves no rest after what was shown')]),
    ...(believed.unknownBelow < believed.firmFrom
      ? []
      : [faultAt(['sets', index, 'believed', 'unknownBelow'], 'is not below firmFrom')]),
  ];
}

function faultsOfShopping(rule: DatedShoppingRule, index: number, all: readonly DatedShoppingRule[]): LocatedFault[] {
  const path = ['shoppingRules', index];
  const before = all
    .slice(0, index)
    .findIndex((other) => overlap(other, rule) && other.kinds.some((kind) => rule.kinds.includes(kind)));
  return [
    ...(isEmptyPeriod(rule) ? [faultAt([...path, 'validTo'], 'is not after validFrom')] : []),
    ...(before < 0 ? [] : [faultAt([...path, 'validFrom'], `holds beside ${pointerTo(['shoppingRules', before])}`)]),
    ...rule.hours.flatMap(({ from, to }, at) => [
      ...(from < to ? [] : [faultAt([...path, 'hours', at, 'to'], 'is not after from')]),
      ...(from < (rule.hours[at - 1]?.to ?? '')
        ? [faultAt([...path, 'hours', at, 'from'], 'is not after the hours before')]
        : []),
    ]),
  ];
}

function faultAt(path: readonly PropertyKey[], message: string): LocatedFault {
  return { pointer: pointerTo(path), message };
}
