import type { ContactChanges } from '../../src-shared/contacts/contact.ts';
import type { InteractionInput } from '../../src-shared/interactions/interaction.ts';

/** The client whose card the tour opens. */
export const tourClient = {
  name: 'Александрова Вера Павловна',
  digits: '4417',
  changes: {
    fields: {
      lastName: 'Александрова',
      firstName: 'Вера',
      middleName: 'Павловна',
      gender: 'female',
      birthday: '1986-11-24',
      position: 'владелица кофейни',
      source: 'Рекомендация',
      need: 'ремонт ванной',
      tags: ['постоянный', 'звонить после 18:00'],
      note: 'Второй этаж, есть собака. Чеки отправлять на почту.',
      preferredTime: 'после 18:00',
      consent: true,
    },
    points: [
      { type: 'phone', kind: 'mobile', value: '+7 916 000-44-17', primary: true },
      { type: 'phone', kind: 'work', value: '+7 4822 00-44-18', note: 'кофейня' },
      { type: 'email', kind: 'personal', value: 'vera@kofe.example' },
      { type: 'messenger', service: 'telegram', value: '@vera_kofe' },
      { type: 'address', kind: 'actual', value: 'г. Тверь, ул. Садовая, 12' },
    ],
  } satisfies ContactChanges,
  figures: {
    fields: { openingTotal: 18_450_000, openingDebt: 1_250_000, openingLastOrderAt: '2026-08-28' },
  } satisfies ContactChanges,
} as const;

/** The same client as somebody wrote her down in a hurry: what the tour finds as a duplicate. */
export const tourTwin = {
  fields: {
    lastName: 'Александрова',
    firstName: 'В.',
    middleName: 'П.',
    birthday: '1986-11-24',
    source: 'Сайт',
    need: 'ремонт ванной',
    note: 'Просила смету на кофейню.',
  },
  points: [
    { type: 'phone', value: '+7 916 000-44-17' },
    { type: 'email', value: 'kofe@kofe.example' },
  ],
} satisfies ContactChanges;

type Entry = Omit<InteractionInput, 'contactId'>;

/** What has been said to this client, oldest first. */
export const tourTimeline: readonly Entry[] = [
  {
    kind: 'message',
    direction: 'incoming',
    happenedAt: '2026-09-14T15:20:00.000Z',
    durationMinutes: null,
    outcome: null,
    text: 'Спросила, сколько займёт ванная пять метров под ключ.',
  },
  {
    kind: 'visit',
    direction: null,
    happenedAt: '2026-09-21T08:00:00.000Z',
    durationMinutes: 50,
    outcome: 'смета через два дня',
    text: 'Замер. Стены ровные, трубы менять все. Плитку выбирает сама.',
  },
  {
    kind: 'call',
    direction: 'outgoing',
    happenedAt: '2026-10-05T16:10:00.000Z',
    durationMinutes: 12,
    outcome: 'согласна на смету',
    text: 'Обсудили смету, просит начать после двадцатого.',
  },
  {
    kind: 'meeting',
    direction: null,
    happenedAt: '2026-10-28T12:30:00.000Z',
    durationMinutes: 30,
    outcome: 'работа принята',
    text: 'Сдали ванную. Осталось заменить экран под ванной.',
  },
  {
    kind: 'call',
    direction: 'incoming',
    happenedAt: '2026-11-19T15:45:00.000Z',
    durationMinutes: 4,
    outcome: 'ждёт звонка в пятницу',
    text: 'Хочет такую же плитку в кофейне. Просит посчитать двенадцать метров.',
  },
];
