import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { codeRules } from './code-rules.js';
import { cycleRules } from './cycle-rules.js';
import { documentRules } from './document-rules.js';
import { importRules } from './import-rules.js';
import { refusalRules } from './refusal-rules.js';
import { routeRules } from './route-rules.js';
import { readSourceTree, treeOf, type Rule } from './source-tree.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tree = readSourceTree(root);
const rules: readonly Rule[] = [
  ...importRules,
  ...cycleRules,
  ...codeRules,
  ...refusalRules,
  ...routeRules,
  ...documentRules,
];

describe('the house', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('keeps: %s', (_, rule) => {
    expect(rule.check(tree)).toEqual([]);
  });
});

describe('the guards', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('catch a planted breach of: %s', (_, rule) => {
    expect(rule.check(treeOf(Object.entries(rule.planted)))).not.toEqual([]);
  });
});
