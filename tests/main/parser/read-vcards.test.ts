import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';
import { showCell } from '../../../src-main/parser/show-cell.ts';
import type { WorkbookCell } from '../../../src-main/parser/workbook.ts';

type Card = Readonly<Record<string, WorkbookCell>>;

/** Cards by their number in the file, each by heading. */
async function read(file: string | Uint8Array): Promise<Readonly<Record<number, Card>>> {
  const { sheets } = await readWorkbook(typeof file === 'string' ? Buffer.from(file) : file);
  const [headings, ...rows] = sheets[0]?.rows ?? [];
  return Object.fromEntries(
    rows.map(({ row, cells }) => [
      row,
      Object.fromEntries(
        cells.flatMap((cell, index) => (cell === null ? [] : [[showCell(headings?.cells[index]), cell]])),
      ),
    ]),
  );
}

const card = (version: string, ...lines: readonly string[]): string =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');
const one = async (version: string, ...lines: readonly string[]): Promise<Card> =>
  (await read(card(version, ...lines)))[1] ?? {};

describe('readVcards', () => {
  it('reads quoted-printable with soft line breaks, bare types and charsets of vCard 2.1', async () => {
    const koi = [...iconv.encode('Рога;Копыта', 'koi8-r')].map(
      (byte) => `=${byte.toString(16).toUpperCase()}`,
    );
    const cells = await one(
      '2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=97=D1=83=D0=B5=D0=B2;=D0=92=D0=B8=',
      '=D1=82=D0=B0=D0=BB=D0=B8=D0=B9;;;',
      'TEL;CELL;PREF:8-916-123-45-67',
      'TEL;WORK;VOICE:84951234567',
      `ORG;QUOTED-PRINTABLE;CHARSET=koi8-r:${koi.join('')}`,
      'NOTE;ENCODING=QUOTED-PRINTABLE:=CF=F0=E8=E2=E5=F2=0D=0A=EC=E8=F0=',
      '',
      'TITLE:Chief, really',
    );
    expect(cells).toEqual({
      Фамилия: 'Зуев',
      Имя: 'Виталий',
      Телефон: 'моб. 8-916-123-45-67; раб. 84951234567',
      Организация: 'Рога',
      Отдел: 'Копыта',
      Примечание: 'Привет\nмир',
      Должность: 'Chief, really',
    });
  });

  it('reads bytes of Windows-1251, named or not, and UTF-16', async () => {
    const named = card('2.1', 'N;CHARSET=windows-1251:Ёлкин;Пётр;;;', 'TEL:+79161234567');
    const bare = card('3.0', 'N:Ёлкин;Пётр;;;', 'TEL:+79161234567');
    const wanted = { 1: { Фамилия: 'Ёлкин', Имя: 'Пётр', Телефон: '+79161234567' } };
    expect(await read(iconv.encode(named, 'windows-1251'))).toEqual(wanted);
    expect(await read(iconv.encode(bare, 'windows-1251'))).toEqual(wanted);
    expect(await read(iconv.encode(bare, 'utf-16le', { addBOM: true }))).toEqual(wanted);
    expect(await read(iconv.encode(bare, 'utf-16be', { addBOM: true }))).toEqual(wanted);
    expect(await read(`\uFEFF\r\n${bare}`)).toEqual(wanted);
  });

  it.each(['\n', '\r', '\r\n'])('takes %j as the end of a line', async (end) => {
    const text = card('3.0', 'N:Ёлкин;Пётр;;;', 'NOTE:длинная\r\n  строка').replaceAll('\r\n', end);
    expect(await read(text)).toEqual({ 1: { Фамилия: 'Ёлкин', Имя: 'Пётр', Примечание: 'длинная строка' } });
  });

  it('reads Apple’s groups, labels, profiles and a birthday without a year', async () => {
    const cells = await one(
      '3.0',
      'N:Петров;Иван Сергеевич;;;',
      'FN:Иван Сергеевич Петров',
      'X-PHONETIC-LAST-NAME:Petrov',
      'item1.TEL;type=pref:+7 495 123-45-67\\,102',
      'item1.X-ABLabel:Секретарь\\, 2-й этаж',
      'TEL;TYPE=CELL:900',
      'TEL;TYPE="home,voice":+7 499 111 22 33',
      'item2.EMAIL;type=INTERNET:a@b.ru',
      'item2.X-ABLabel:_$!<Work>!$_',
      'item3.ADR;type=WORK:;кв. 5;ул. Ленина\\, 1\\nстр. 2;Москва;;101000;Россия',
      'item3.X-ABADR:ru',
      'URL:https\\://example.ru/',
      'X-SOCIALPROFILE;type=telegram;x-user=ivan2:x-apple:ivan2',
      'IMPP;X-SERVICE-TYPE=Skype:skype:ivan.sky',
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-07',
      'CATEGORIES:Друзья,myContacts',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ',
      ' SkZJRgABAQ==',
    );
    expect(cells).toEqual({
      Фамилия: 'Петров',
      Имя: 'Иван',
      Отчество: 'Сергеевич',
      Телефон: 'Секретарь этаж +7 495 123-45-67 доб. 102; 900; дом. +7 499 111 22 33',
      'Рабочий e-mail': 'a@b.ru',
      'Рабочий адрес': '101000, Россия, Москва, ул. Ленина, 1, стр. 2, кв. 5',
      Сайт: 'https://example.ru/',
      Мессенджер: 'telegram: ivan2; skype: ivan.sky',
      'День рождения': '--05-07',
      Теги: 'Друзья',
    });
  });

  it('reads telephone addresses, preferences and kinds of vCard 4.0', async () => {
    const cells = await one(
      '4.0',
      'FN:ООО Вектор',
      'KIND:org',
      'ORG:ООО Вектор;Склад',
      'TEL;VALUE=uri;PREF=2:tel:+7-812-333-44-55;ext=7',
      'TEL;VALUE=uri;PREF=1;TYPE="cell,text":tel:+7-921-666-77-88',
      'BDAY:--0203',
      'GENDER:F',
    );
    expect(cells).toEqual({
      Вид: 'Организация',
      Организация: 'ООО Вектор',
      Отдел: 'Склад',
      Телефон: 'моб. +7-921-666-77-88; +7-812-333-44-55 доб. 7',
      'День рождения': '--02-03',
      Пол: 'Женский',
    });
  });

  it.each([
    [['N:;;;;', 'FN:Анна Сидорова'], { ФИО: 'Анна Сидорова' }],
    [['FN:Анна Сидорова'], { ФИО: 'Анна Сидорова' }],
    [['N:;Анна;;;', 'FN:Анна Сидорова'], { ФИО: 'Анна Сидорова' }],
    [['N:Сидорова;Анна;;г-жа;', 'FN:г-жа Анна Сидорова'], { Фамилия: 'Сидорова', Имя: 'Анна' }],
    [['N:Сидорова;Анна,Мария;;;', 'FN:x'], { Фамилия: 'Сидорова', Имя: 'Анна Мария' }],
    [['N:;+7 916 000-00-01;;;', 'FN:+7 916 000-00-01'], {}],
    [['NICKNAME:Аня'], { ФИО: 'Аня' }],
  ])('takes the name of %j', async (lines, wanted) => {
    const { Телефон: phone, ...name } = await one('3.0', ...lines, 'TEL:+79160000001');
    expect(phone).toBe('+79160000001');
    expect(name).toEqual(wanted);
  });

  it('loses no other card to a broken one and shows what it could not read', async () => {
    const cards = await read(
      [
        'BEGIN:VCARD\nмусор без двоеточия\nEND:VCARD',
        'BEGIN:VCARD\nVERSION:3.0\nFN:Без Конца\nTEL:+79160000002',
        'BEGIN:VCARD\nEND:VCARD',
        'BEGIN:VCARD\nVERSION:3.0\nKIND:group\nFN:Семья\nEND:VCARD',
        'BEGIN:VCARD\nVERSION:2.1\nAGENT:\nBEGIN:VCARD\nFN:Чужой\nEND:VCARD\nFN:Свой\nEND:VCARD',
        'BEGIN:VCARD\nVERSION:3.0\nFN:Обрезан\nTEL:+7916',
      ].join('\n'),
    );
    expect(cards).toEqual({
      1: { ФИО: { error: 'мусор без двоеточия' } },
      2: { ФИО: 'Без Конца', Телефон: '+79160000002' },
      4: { Список: 'Семья' },
      5: { ФИО: 'Свой' },
      6: { ФИО: 'Обрезан', Телефон: '+7916' },
    });
  });

  it('drops megabytes of pictures, on one line or folded', async () => {
    const picture = 'A'.repeat(3_000_000);
    const folded = (picture.match(/.{74}/gu) ?? []).join('\r\n ');
    const text =
      card('3.0', 'FN:Анна', `PHOTO;ENCODING=b:${picture}`, 'TEL:+79160000001') +
      card('2.1', 'FN:Ivan', `PHOTO;JPEG;BASE64:${folded}`, '', 'TEL:+79160000002');
    expect(await read(text)).toEqual({
      1: { ФИО: 'Анна', Телефон: '+79160000001' },
      2: { ФИО: 'Ivan', Телефон: '+79160000002' },
    });
  });

  it.each([
    ['a card without properties', 'BEGIN:VCARD\nEND:VCARD\n', 'fileEmpty'],
    ['cards that only begin', 'BEGIN:VCARD\n'.repeat(100_000), 'fileEmpty'],
    ['cards inside cards', 'BEGIN:VCARD\nAGENT:\n'.repeat(100_000), 'fileEmpty'],
    ['lines without end', `BEGIN:VCARD\nNOTE:a\n${' b\n'.repeat(8_000_001)}`, 'fileTooLarge'],
  ])('refuses %s', async (_, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });

  it('keeps what a contact can have of properties and values without end', async () => {
    const cards = await read(
      `BEGIN:VCARD\nVERSION:3.0\nFN:X\n${'TEL:+79160000001\n'.repeat(300_000)}END:VCARD\n` +
        card(
          '3.0',
          `N:${';,'.repeat(400_000)}`,
          `ORG:${'\\,'.repeat(400_000)}`,
          `TEL:${'1,'.repeat(400_000)}`,
        ) +
        card(
          '3.0',
          'N;__proto__=a;TYPE=constructor:__proto__;constructor',
          '__proto__:x',
          'TEL;VALUE=toString:1',
        ),
    );
    expect(cards[1]).toEqual({ ФИО: 'X', Телефон: '+79160000001' });
    expect(cards[3]).toMatchObject({ Фамилия: '__proto__', Имя: 'constructor\n__proto__:x' });
  });
});
