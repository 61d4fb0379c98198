import { areaMeasureFaults } from '../area-measures/area-measure-faults.js';
import { areaMeasuresFile } from '../area-measures/area-measures.schema.js';
import { epidemicLevelRuleFaults } from '../epidemic-level-rules/epidemic-level-rule-faults.js';
import { epidemicLevelRulesFile } from '../epidemic-level-rules/epidemic-level-rules.schema.js';
import type { DataFault } from '../files/data-faults.js';
import { readDataFile } from '../files/data-file.js';
import { riskColourRuleFaults } from '../risk-colour-rules/risk-colour-rule-faults.js';
import { riskColourRulesFile } from '../risk-colour-rules/risk-colour-rules.schema.js';
import { supplyListWordFaults } from '../supply-list-words/supply-list-word-faults.js';
import { supplyListWordsFile } from '../supply-list-words/supply-list-words.schema.js';
import { supplyRuleFaults } from '../supply-rules/supply-rule-faults.js';
import { supplyRulesFile } from '../supply-rules/supply-rules.schema.js';
import { MapsReference } from './maps-reference.js';

/** Reads the five files of the maps; what is wrong is added to `faults`, and undefined answered. */
export function readMaps(path: string, faults: DataFault[]): MapsReference | undefined {
  const colours = readDataFile(path, 'risk-colour-rules.json', riskColourRulesFile, riskColourRuleFaults, faults);
  const levels = readDataFile(
    path,
    'epidemic-level-rules.json',
    epidemicLevelRulesFile,
    epidemicLevelRuleFaults,
    faults,
  );
  const measures = readDataFile(path, 'area-measures.json', areaMeasuresFile, areaMeasureFaults, faults);
  const supply = readDataFile(path, 'supply-rules.json', supplyRulesFile, supplyRuleFaults, faults);
  const listWords = readDataFile(path, 'supply-list-words.json', supplyListWordsFile, supplyListWordFaults, faults);
  if (!colours || !levels || !measures || !supply || !listWords) return undefined;
  return new MapsReference({
    riskColours: colours.sets,
    epidemicLevels: levels.sets,
    levelNotice: levels.notice,
    areaMeasures: measures.sets,
    supply: supply.sets,
    shopping: supply.shoppingRules,
    supplyKindWords: listWords.kinds,
  });
}
