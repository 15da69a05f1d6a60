import type { ContactChanges } from '../../src-shared/contacts/contact.ts';

type Organization = readonly [name: string, city: string, phone: string, email: string, need: string];

const organizations: readonly Organization[] = [
  ['ООО «Аквамарин»', 'Тверь', '84822000114', 'office@akvamarin.example', 'ремонт ванной'],
  ['ИП Алексеенко Вера Петровна', 'Калуга', '89100000227', 'vera@alekseenko.example', 'укладка плитки'],
  ['ООО «Бережный дом»', 'Москва', '84950000341', 'zakaz@dom.example', 'ремонт квартиры'],
  ['АО «Волжские окна»', 'Самара', '88460000455', 'mail@okna.example', 'окна'],
  ['ООО «Городской свет»', 'Казань', '88430000568', 'svet@gorod.example', 'электрика'],
  ['ТСЖ «Заречное»', 'Тверь', '84822000672', 'tszh@zarechnoe.example', 'сантехника'],
  ['ООО «Кофейня на углу»', 'Ярославль', '84852000786', 'hello@ugol.example', 'ремонт квартиры'],
  ['ООО «Северный ветер»', 'Пермь', '83420000893', 'info@veter.example', 'натяжной потолок'],
];

/** Organizations of the made-up base, as a form would give them. Domains that belong to nobody (RFC 2606). */
export const sampleOrganizations: readonly ContactChanges[] = organizations.map(
  ([organizationName, city, phone, email, need], index) => ({
    fields: { organizationName, need, source: index % 2 === 0 ? 'Рекомендация' : 'Сайт' },
    points: [
      { type: 'phone', kind: 'work', value: phone },
      { type: 'email', kind: 'work', value: email },
      { type: 'address', kind: 'actual', value: `г. ${city}` },
    ],
  }),
);
