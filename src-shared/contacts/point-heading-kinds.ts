import type { AddressPart } from '../addresses/address-part.ts';
import type { MessengerService, PointKind } from './contact-point.ts';

/** What a heading of a point column says beyond the field: «тел. раб.» is phones of the kind work, «город» is a part of an address. */
export type PointHeading = Readonly<{
  field: 'phones' | 'emails' | 'messengers' | 'addresses';
  pointKind: PointKind | null;
  service?: MessengerService;
  part?: AddressPart;
}>;

type KindRow = readonly [PointHeading['field'], PointKind, readonly string[]];

const kindRows: readonly KindRow[] = [
  [
    'phones',
    'mobile',
    [
      'мобильный телефон',
      'телефон мобильный',
      'мобильный',
      'мобильный номер',
      'мобила',
      'сотик',
      'сот номер',
      'моб',
      'моб тел',
      'моб телефон',
      'тел моб',
      'телефон моб',
      'сотовый',
      'сотовый телефон',
      'телефон сотовый',
      'сот',
      'сот тел',
      'тел сот',
      'телефон переносной',
      'mobile',
      'mobile phone',
      'mobile number',
      'cell',
      'cell phone',
      'cellphone',
      'mobile tel',
      'tel mobile',
      'tel cell',
    ],
  ],
  [
    'phones',
    'work',
    [
      'рабочий телефон',
      'телефон рабочий',
      'рабочий прямой телефон',
      'служебный телефон',
      'раб тел',
      'раб телефон',
      'тел раб',
      'телефон раб',
      'тел офиса',
      'телефон офиса',
      'телефон организации',
      'телефон компании',
      'основной телефон организации',
      'work phone',
      'work tel',
      'tel work',
      'business phone',
      'office phone',
      'company main phone',
    ],
  ],
  [
    'phones',
    'home',
    [
      'домашний телефон',
      'телефон домашний',
      'городской домашний',
      'дом тел',
      'дом телефон',
      'тел дом',
      'телефон дом',
      'home phone',
      'home tel',
      'tel home',
    ],
  ],
  [
    'phones',
    'fax',
    [
      'факс',
      'номер факса',
      'рабочий факс',
      'домашний факс',
      'другой факс',
      'fax',
      'fax number',
      'business fax',
      'home fax',
      'other fax',
    ],
  ],
  [
    'phones',
    'other',
    [
      'другой телефон',
      'радиотелефон',
      'radio phone',
      'телефон в машине',
      'car phone',
      'доп телефон',
      'доп тел',
      'доп номер',
      'другой номер',
      'второй телефон',
      'второй номер',
      'еще телефон',
      'запасной телефон',
      'дополнительный телефон',
      'other phone',
      'second phone',
    ],
  ],
  [
    'emails',
    'work',
    [
      'рабочий e mail',
      'рабочий email',
      'рабочая почта',
      'корпоративная почта',
      'корпоративный e mail',
      'work email',
      'business email',
    ],
  ],
  [
    'emails',
    'personal',
    [
      'личный e mail',
      'личный email',
      'личная почта',
      'частный e mail',
      'частный email',
      'personal email',
      'private email',
      'home email',
    ],
  ],
  ['emails', 'other', ['другой e mail', 'другой email', 'дополнительный e mail', 'other email']],
  [
    'addresses',
    'legal',
    ['юридический адрес', 'юр адрес', 'адрес юридический', 'адрес юр', 'legal address', 'registered address'],
  ],
  [
    'addresses',
    'actual',
    [
      'фактический адрес',
      'факт адрес',
      'адрес фактический',
      'адрес факт',
      'почтовый адрес',
      'адрес проживания',
      'actual address',
    ],
  ],
  ['addresses', 'home', ['домашний адрес', 'адрес домашний', 'дом адрес', 'адрес дом', 'home address']],
  [
    'addresses',
    'work',
    ['рабочий адрес', 'адрес компания', 'адрес офиса', 'адрес компании', 'work address', 'business address'],
  ],
];

const serviceRows: readonly (readonly [MessengerService, readonly string[]])[] = [
  ['whatsapp', ['whatsapp', 'whats app', 'wa', 'ватсап', 'вотсап', 'вацап', 'воцап', 'ватсапп']],
  [
    'telegram',
    [
      'telegram',
      'телеграм',
      'телеграмм',
      'телега',
      'тг',
      'tg',
      'ник тг',
      'ник в тг',
      'тг ник',
      'ник tg',
      'контакт telegram',
    ],
  ],
  ['viber', ['viber', 'вайбер', 'контакт viber']],
  [
    'vk',
    [
      'vk',
      'вк',
      'вконтакте',
      'контакт вконтакте',
      'страница вконтакте',
      'страница вк',
      'ссылка вк',
      'ссылка на вк',
      'ссылка вконтакте',
      'профиль вк',
    ],
  ],
  ['max', ['max', 'макс', 'мессенджер max']],
  ['skype', ['skype', 'скайп', 'контакт skype']],
  [
    'other',
    [
      'icq',
      'jabber',
      'google talk',
      'msn',
      'контакт icq',
      'контакт jabber',
      'контакт facebook',
      'контакт msn live',
    ],
  ],
];

const partRows: readonly (readonly [AddressPart, readonly string[]])[] = [
  ['postalCode', ['индекс', 'почтовый индекс', 'почтовый код', 'postal code', 'zip', 'zip code', 'postcode']],
  ['country', ['страна', 'страна или регион', 'country', 'country region']],
  ['region', ['регион', 'область', 'край', 'республика', 'область край', 'region', 'state', 'province']],
  ['district', ['район', 'district']],
  [
    'city',
    [
      'город',
      'город клиента',
      'населенный пункт',
      'нас пункт',
      'городской округ',
      'city',
      'town',
      'locality',
    ],
  ],
  ['street', ['улица', 'улица дом', 'улица номер дома', 'street', 'street address', 'extended address']],
  ['house', ['дом', 'номер дома', '№ дома', 'house', 'building']],
  [
    'flat',
    ['квартира', 'кв', 'офис', 'квартира офис', 'квартира офис комната этаж', 'flat', 'apartment', 'office'],
  ],
];

/** How address books mark whose address a part belongs to. */
const partOwners: readonly (readonly [PointKind | null, (part: string) => string])[] = [
  [null, (part) => part],
  ['work', (part) => `${part} раб адрес`],
  ['home', (part) => `${part} дом адрес`],
  ['home', (part) => `${part} дом`],
  ['other', (part) => `${part} другой адрес`],
  ['work', (part) => `business ${part}`],
  ['home', (part) => `home ${part}`],
  ['other', (part) => `other ${part}`],
  [null, (part) => `address ${part}`],
  // «Юр. адрес (город)», «Фактический адрес. Индекс»: 1С and МойСклад.
  [null, (part) => `адрес ${part}`],
  ['legal', (part) => `юридический адрес ${part}`],
  ['legal', (part) => `юр адрес ${part}`],
  ['actual', (part) => `фактический адрес ${part}`],
  ['actual', (part) => `факт адрес ${part}`],
  ['actual', (part) => `почтовый адрес ${part}`],
];

/** Headings of point columns that also say the kind, the service or the part, by toHeadingKey. */
export const pointHeadingKinds: ReadonlyMap<string, PointHeading> = new Map<string, PointHeading>([
  ...partRows.flatMap(([part, headings]) =>
    partOwners.flatMap(([pointKind, spell]) =>
      headings.map((heading): [string, PointHeading] => [
        spell(heading),
        { field: 'addresses', pointKind, part },
      ]),
    ),
  ),
  ...serviceRows.flatMap(([service, headings]) =>
    headings.map((heading): [string, PointHeading] => [
      heading,
      { field: 'messengers', pointKind: null, service },
    ]),
  ),
  ...kindRows.flatMap(([field, pointKind, headings]) =>
    headings.map((heading): [string, PointHeading] => [heading, { field, pointKind }]),
  ),
]);
