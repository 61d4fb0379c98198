import { describe, expect, it } from '@jest/globals';
import { Log } from './log.js';
import type { LogFields } from './log-fields.js';
import { NestLog } from './nest-log.js';

function written(write: (log: Log) => void): string[] {
  const lines: string[] = [];
  write(new Log('trial', 'debug', { write: (line) => void lines.push(line) }));
  return lines;
}

describe('log lines', () => {
  it('hold the known fields and drop all others', () => {
    const fields = { status: 201, route: '/v1/places/:code', fullName: 'Nguyễn Văn A', body: { phone: '0901' } };
    const [line = ''] = written((log) => log.info('answered', fields as LogFields));
    expect(JSON.parse(line)).toEqual({
      level: 'info',
      time: expect.stringMatching(/Z$/),
      service: 'trial',
      status: 201,
      route: '/v1/places/:code',
      msg: 'answered',
    });
  });

  it('keep the kind and the place of an error, not its message', () => {
    const [line = ''] = written((log) =>
      log.error('failed', Object.assign(new TypeError('Nguyễn\nat x'), { code: 'X1' })),
    );
    expect(line).not.toContain('Nguyễn');
    expect(JSON.parse(line)).toMatchObject({
      error: 'TypeError',
      code: 'X1',
      stack: expect.stringContaining('log.spec'),
    });
  });

  it('drop a known field that holds an object', () => {
    const [line = ''] = written((log) => log.info('x', { type: { name: 'Nguyễn' } } as never));
    expect(line).not.toContain('Nguyễn');
  });

  it('take nothing of an error of the framework but its part', () => {
    const [line = ''] = written((log) => new NestLog(log).error('Nguyễn', 'Error: Nguyễn\n at', 'ExceptionsHandler'));
    expect(line).not.toContain('Nguyễn');
    expect(JSON.parse(line)).toMatchObject({ part: 'ExceptionsHandler' });
  });
});
