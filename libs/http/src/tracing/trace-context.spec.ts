import { describe, expect, it } from '@jest/globals';
import { currentTraceparent, traceContextFrom, withTraceContext } from './trace-context.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';

describe('the trace context', () => {
  it('goes on with a trace under a parent of its own', () => {
    const { traceId, traceparent } = traceContextFrom(`00-${TRACE}-b7ad6b7169203331-01`);
    expect(traceId).toBe(TRACE);
    expect(traceparent).toMatch(new RegExp(`^00-${TRACE}-(?!b7ad6b7169203331)[0-9a-f]{16}-01$`));
  });

  it.each([
    undefined,
    '',
    TRACE,
    `01-${TRACE}-b7ad6b7169203331-01`,
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE.toUpperCase()}-b7ad6b7169203331-01`,
    `00-${TRACE}-b7ad6b7169203331-01\nNguyễn`,
  ])('begins anew for %j', (header) => {
    const { traceId, traceparent } = traceContextFrom(header);
    expect(traceId).not.toBe(TRACE);
    expect(traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  it('is there inside its work and nowhere else', async () => {
    const context = traceContextFrom(undefined);
    await withTraceContext(context, async () => {
      await Promise.resolve();
      expect(currentTraceparent()).toBe(context.traceparent);
    });
    expect(currentTraceparent()).toBeUndefined();
  });
});
