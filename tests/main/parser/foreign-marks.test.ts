import { describe, expect, it } from 'vitest';
import { hasForeignMark } from '../../../src-main/parser/foreign-marks.ts';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);

describe('hasForeignMark', () => {
  it('knows pictures, archives, programs and other bases', () => {
    expect(hasForeignMark(png)).toBe(true);
    expect(hasForeignMark(Buffer.from('SQLite format 3\0'))).toBe(true);
    expect(hasForeignMark(Buffer.from('MZ\u0090\0', 'latin1'))).toBe(true);
  });

  it('takes no list for one', () => {
    expect(hasForeignMark(Buffer.from('MZ;Фамилия;Имя;Телефон'))).toBe(false);
    expect(hasForeignMark(Buffer.from('ФИО;Телефон'))).toBe(false);
  });

  it('keeps such a file from being read as text', async () => {
    await expect(readWorkbook(png)).rejects.toMatchObject({ code: 'fileFormatUnknown' });
  });
});
