import { describe, expect, it } from '@jest/globals';
import { parseMultipartBody } from './multipart-body.js';

const TYPE = 'multipart/form-data; boundary=abc';
const field = (name: string, value: string): string =>
  `--abc\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (name: string, content: string, fileName = 'photo.jpg'): string =>
  `--abc\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: image/jpeg\r\n\r\n${content}\r\n`;
const parse = (text: string, type = TYPE) => parseMultipartBody(type, Buffer.from(text));

describe('a form with files', () => {
  it('says its fields and the bytes of its files, in order', async () => {
    const form = await parse(
      `${field('code', 'Mã số')}${file('proof', 'one\r\n--ab')}${file('proof', 'two')}--abc--\r\n`,
    );
    expect(form.fields.get('code')).toEqual(['Mã số']);
    expect(form.filesOf('proof').map(String)).toEqual(['one\r\n--ab', 'two']);
    expect(form.filesOf('other')).toEqual([]);
  });

  it('reads a boundary in quotes, as browsers and libraries write it', async () => {
    const form = await parse(`${field('a', '1')}--abc--`, 'multipart/form-data; charset=utf-8; boundary="abc"');
    expect(form.fields.get('a')).toEqual(['1']);
  });

  it('takes no file for a field that was left empty', async () => {
    expect((await parse(`${file('proof', '', '')}--abc--`)).filesOf('proof')).toEqual([]);
  });

  it.each([
    ['no boundary', `${field('a', '1')}--abc--`, 'multipart/form-data'],
    ['another boundary', `${field('a', '1')}--abc--`, 'multipart/form-data; boundary=xyz'],
    ['no end', field('a', '1'), TYPE],
    ['nothing', '', TYPE],
    ['a part without a name', '--abc\r\nContent-Disposition: form-data\r\n\r\n1\r\n--abc--', TYPE],
    ['a part without a head', '--abc\r\nwhatever\r\n--abc--', TYPE],
    ['too many parts', `${field('a', '1').repeat(51)}--abc--`, TYPE],
    ['what no database stores', `${field('a', 'x\u0000')}--abc--`, TYPE],
  ])('is refused with %s', async (_, text, type) => {
    await expect(parse(text, type)).rejects.toMatchObject({ status: 400 });
  });

  it('is refused with text that is not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from(field('a', 'x').slice(0, -2)),
      Buffer.from([0xff]),
      Buffer.from('\r\n--abc--'),
    ]);
    await expect(parseMultipartBody(TYPE, bytes)).rejects.toMatchObject({ code: 'invalid-encoding' });
  });
});
