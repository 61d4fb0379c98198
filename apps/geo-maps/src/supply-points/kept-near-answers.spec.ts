import { describe, expect, it } from '@jest/globals';
import { KeptNearAnswers } from './kept-near-answers.js';

const ADDRESS = '/v1/supply-points?near=9.78,105.46';
const asked = (question: string, address = ADDRESS) => ({ question, address });

describe('answers that are kept', () => {
  it('are made once for a question, however it was written, and found by each of its addresses', () => {
    const kept = new KeptNearAnswers();
    const [first, other] = [asked('near', ADDRESS), asked('near', `${ADDRESS}0`)];
    const answer = kept.of('1 7', first, () => 'answer');
    expect(kept.of('1 7', other, () => 'made again')).toBe(answer);
    expect(kept.ofAddress('1 7', first.address)).toBe(answer);
    expect(kept.ofAddress('1 7', other.address)).toBe(answer);
    expect(answer.bytes.toString()).toBe('answer');
  });

  it.each([
    ['a change', '2 7'],
    ['a minute', '1 8'],
  ])('are gone with %s, and the tag is the same where the answer is', (_, standing) => {
    const kept = new KeptNearAnswers();
    const before = kept.of('1 7', asked('near'), () => 'answer');
    expect(kept.ofAddress(standing, ADDRESS)).toBeUndefined();
    expect(kept.of(standing, asked('near'), () => 'answer').etag).toBe(before.etag);
    expect(kept.of(standing, asked('far'), () => 'another').etag).not.toBe(before.etag);
  });

  it('stay within the memory that they may take', () => {
    const kept = new KeptNearAnswers();
    const large = 'x'.repeat(1024 * 1024);
    for (let nth = 0; nth < 100; nth += 1) {
      kept.of('1 7', asked(`${nth}`, `${ADDRESS}${nth}`), () => large);
      expect(kept.size).toBeLessThanOrEqual(32 * 1024 * 1024);
    }
  });

  it('are not found by an address that is too long to remember', () => {
    const kept = new KeptNearAnswers();
    const long = ADDRESS.padEnd(1_000, '0');
    kept.of('1 7', asked('near', long), () => 'answer');
    expect(kept.ofAddress('1 7', long)).toBeUndefined();
  });
});
