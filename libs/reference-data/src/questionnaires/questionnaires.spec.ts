import { expect, it } from '@jest/globals';
import { loadReferenceData } from '../load-reference-data.js';
it('loads', () => {
  expect(loadReferenceData().questionnaires.forms).toHaveLength(4);
});
