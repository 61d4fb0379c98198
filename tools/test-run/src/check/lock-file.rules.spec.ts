import { expect, it } from '@jest/globals';
import { lockFileFaults } from './lock-file.rules.js';

it('takes packages that are held by their hash alone', () => {
  const packages = { '': {}, 'node_modules/a': { integrity: 'sha512-x' }, 'node_modules/b': { link: true } };
  expect(lockFileFaults(packages)).toEqual([]);
});

it('names a package that is tied to one registry, and one without a hash', () => {
  const packages = {
    'node_modules/a': { integrity: 'sha512-x', resolved: 'https://registry.example/a.tgz' },
    'node_modules/b': {},
  };
  expect(lockFileFaults(packages)).toEqual([
    'node_modules/a is tied to an address: https://registry.example/a.tgz',
    'node_modules/b has no hash',
  ]);
});
