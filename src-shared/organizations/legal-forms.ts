import { toSearchForm } from '../text/search-form.ts';

/** A legal form as it is written short, with the full spelling and other short ones, in search form (small letters, ё as е). */
type LegalForm = Readonly<{ short: string; spellings: readonly string[] }>;

/** Legal forms of Russia and its neighbours, and the foreign ones met in Russian lists. */
const legalForms: readonly LegalForm[] = [
  { short: 'ООО', spellings: ['общество с ограниченной ответственностью', 'ooo', '000', 'о о о', 'о.о.о.'] },
  { short: 'АО', spellings: ['акционерное общество', 'ao'] },
  { short: 'ПАО', spellings: ['публичное акционерное общество'] },
  { short: 'НАО', spellings: ['непубличное акционерное общество'] },
  { short: 'ЗАО', spellings: ['закрытое акционерное общество', 'зaо'] },
  { short: 'ОАО', spellings: ['открытое акционерное общество', 'oao'] },
  { short: 'ОДО', spellings: ['общество с дополнительной ответственностью'] },
  {
    short: 'ИП',
    spellings: [
      'индивидуальный предприниматель',
      'и.п.',
      'и п',
      'ипбоюл',
      'пбоюл',
      'чп',
      'частный предприниматель',
    ],
  },
  {
    short: 'КФХ',
    spellings: ['крестьянское фермерское хозяйство', 'крестьянское (фермерское) хозяйство', 'кх'],
  },
  { short: 'НКО', spellings: ['некоммерческая организация'] },
  { short: 'АНО', spellings: ['автономная некоммерческая организация'] },
  {
    short: 'АНО ДПО',
    spellings: ['автономная некоммерческая организация дополнительного профессионального образования'],
  },
  { short: 'ЧОУ', spellings: ['частное образовательное учреждение'] },
  { short: 'ЧУ', spellings: ['частное учреждение'] },
  { short: 'НП', spellings: ['некоммерческое партнерство'] },
  { short: 'ТСЖ', spellings: ['товарищество собственников жилья'] },
  { short: 'ТСН', spellings: ['товарищество собственников недвижимости'] },
  {
    short: 'СНТ',
    spellings: ['садовое некоммерческое товарищество', 'садоводческое некоммерческое товарищество'],
  },
  { short: 'ГСК', spellings: ['гаражно строительный кооператив', 'гаражно-строительный кооператив'] },
  { short: 'ЖСК', spellings: ['жилищно строительный кооператив', 'жилищно-строительный кооператив'] },
  { short: 'СПК', spellings: ['сельскохозяйственный производственный кооператив'] },
  { short: 'КПК', spellings: ['кредитный потребительский кооператив'] },
  { short: 'ГУП', spellings: ['государственное унитарное предприятие'] },
  { short: 'МУП', spellings: ['муниципальное унитарное предприятие'] },
  { short: 'ФГУП', spellings: ['федеральное государственное унитарное предприятие'] },
  { short: 'ФГБУ', spellings: ['федеральное государственное бюджетное учреждение'] },
  { short: 'ФКУ', spellings: ['федеральное казенное учреждение'] },
  { short: 'ГБУ', spellings: ['государственное бюджетное учреждение'] },
  { short: 'ГБУЗ', spellings: ['государственное бюджетное учреждение здравоохранения'] },
  { short: 'ГБОУ', spellings: ['государственное бюджетное образовательное учреждение'] },
  { short: 'ГКУ', spellings: ['государственное казенное учреждение'] },
  { short: 'МБУ', spellings: ['муниципальное бюджетное учреждение'] },
  { short: 'МБОУ', spellings: ['муниципальное бюджетное общеобразовательное учреждение'] },
  { short: 'МБДОУ', spellings: ['муниципальное бюджетное дошкольное образовательное учреждение'] },
  { short: 'МАУ', spellings: ['муниципальное автономное учреждение'] },
  { short: 'МАОУ', spellings: ['муниципальное автономное общеобразовательное учреждение'] },
  { short: 'МКУ', spellings: ['муниципальное казенное учреждение'] },
  { short: 'ТОО', spellings: ['товарищество с ограниченной ответственностью'] },
  { short: 'ЧУП', spellings: ['частное унитарное предприятие'] },
  { short: 'ОсОО', spellings: ['общество с ограниченной ответственностью кыргызстан'] },
  { short: 'LLC', spellings: ['limited liability company', 'l.l.c.'] },
  { short: 'Ltd', spellings: ['limited', 'ltd.'] },
  { short: 'Inc', spellings: ['inc.', 'incorporated'] },
  { short: 'GmbH', spellings: [] },
  { short: 'JSC', spellings: ['joint stock company'] },
];

/** Every spelling with the short form it means, the longest first, so that «публичное акционерное общество» is not read as «акционерное общество». */
export const legalFormSpellings: readonly (readonly [spelling: string, short: string])[] = legalForms
  .flatMap(({ short, spellings }) =>
    [short.toLowerCase(), ...spellings].map((spelling): [string, string] => [spelling, short]),
  )
  .toSorted((a, b) => b[0].length - a[0].length);

const shortBySpelling: ReadonlyMap<string, string> = new Map(legalFormSpellings);

/** The short spelling of a legal form that stands alone («Общество с ограниченной ответственностью» → ООО); null when the text is none. */
export function findLegalForm(text: string): string | null {
  return shortBySpelling.get(toSearchForm(text)) ?? null;
}
