export type MobileOperator = 'Viettel' | 'MobiFone' | 'Vinaphone' | 'Vietnamobile' | 'Gmobile' | 'Itel' | 'Wintel';

/**
 * Three-digit mobile prefixes since the change to ten digits in 2018, as public code bases of the time list them; 055
 * is from memory. The table is never complete, which is why a prefix that is not in it makes a warning and no refusal.
 */
export const MOBILE_PREFIXES: Readonly<Record<MobileOperator, readonly string[]>> = {
  Viettel: ['032', '033', '034', '035', '036', '037', '038', '039', '086', '096', '097', '098'],
  MobiFone: ['070', '076', '077', '078', '079', '089', '090', '093'],
  Vinaphone: ['081', '082', '083', '084', '085', '088', '091', '094'],
  Vietnamobile: ['052', '056', '058', '092'],
  Gmobile: ['059', '099'],
  Itel: ['087'],
  Wintel: ['055'],
};
