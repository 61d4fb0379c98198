import { afterEach, describe, expect, it } from '@jest/globals';
import { armPausePoint, disarmPausePoints, pausePoint } from './pause-point.js';

describe('pause points', () => {
  afterEach(() => disarmPausePoints());

  it('are passed unless armed', async () => {
    armPausePoint('view-after-commit-before-offset', 'test');
    expect(await pausePoint('relay-after-send-before-delete')).toBeUndefined();
  });

  it('are refused in production, and by any unknown name', () => {
    expect(() => armPausePoint('relay-after-send-before-delete', 'production')).toThrow('refused in production');
    expect(() => armPausePoint('somewhere', 'test')).toThrow('knows only');
  });
});
