import { describe, expect, it } from 'vitest';
import type { CardFacts } from '../../../src-main/duplicates/card-facts.ts';
import { explainPair } from '../../../src-main/duplicates/explain-pair.ts';
import { findDuplicates, usualThreshold } from '../../../src-main/duplicates/find-duplicates.ts';
import { createPace } from '../../../src-main/duplicates/linkage/pace.ts';
import { tellReason } from '../../../src-shared/duplicates/tell-reason.ts';
import { buildCard } from './build-card.ts';
import { buildStrangers } from './build-strangers.ts';

type Parts = Parameters<typeof buildCard>[2];
const phones = ['+79161234567'];
const emails = ['zabol@mail.ru'];
const inn = '500100732259';
const trader = (name: string, parts: Parts = {}, legalForm = 'ИП') =>
  buildCard(2, name, { kind: 'organization', legalForm, ...parts });
const person = (name: string, parts: Parts = {}) => buildCard(1, name, parts);

async function find(...cards: readonly CardFacts[]) {
  const found = await findDuplicates(
    [...cards, ...buildStrangers(60)],
    () => false,
    usualThreshold,
    createPace(),
  );
  const mixed = found.pairs.filter(({ one, other }) => one.kind !== other.kind);
  expect(mixed.length).toBeLessThan(2);
  return { pair: mixed[0], crowded: found.crowded };
}
const findLane = async (...cards: readonly CardFacts[]) => (await find(...cards)).pair?.lane ?? null;

describe('linkProprietors', () => {
  it('shows a person beside the sole trader of that name who shares a phone, a mailbox or an ИНН', async () => {
    const full = 'Заболоцкий Пётр Ильич';
    for (const shared of [{ phones }, { emails }, { inn: '500100732250' }]) {
      for (const name of [full, 'Заболоцкий П. И.', 'Заболоцкий П.И.', 'ЗАБОЛОЦКИЙ ПЕТР']) {
        expect([name, shared, await findLane(person(full, shared), trader(name, shared))]).toEqual([
          name,
          shared,
          'review',
        ]);
      }
    }
  });

  it('is sure only of an ИНН that passes its check, with names that agree and nothing else that differs', async () => {
    const card = person('Заболоцкий Пётр Ильич', { inn, phones });
    expect(await findLane(card, trader('Заболоцкий П. И.', { inn }))).toBe('safe');
    expect(await findLane(card, trader('Заболоцкий Пётр Ильич', { inn, phones }))).toBe('safe');
    expect(await findLane(card, trader('Забалоцкий П. И.', { inn }))).toBe('review');
    expect(await findLane(card, trader('Заболоцкий П. И.', { inn, phones: ['+79031112233'] }))).toBe(
      'review',
    );
    expect(await findLane(card, trader('Ромашка', { inn }))).toBe('review');
    expect(await findLane(card, trader('Субботин Олег', { inn }))).toBeNull();
  });

  it('says nothing of other people on one phone and of firms', async () => {
    const card = person('Заболоцкий Пётр Ильич', { phones });
    expect(await findLane(card, trader('Субботин О. В.', { phones }))).toBeNull();
    expect(await findLane(person('Субботина Вера', { phones }), trader('Субботин О. В.', { phones }))).toBe(
      null,
    );
    expect(await findLane(card, trader('Заболоцкий и партнёры', { phones }, 'ООО'))).toBeNull();
  });

  it('tells why, whichever of the two stands first', async () => {
    const card = person('Заболоцкий Пётр Ильич', { phones });
    const { pair, crowded } = await find(card, trader('Заболоцкий П. И.', { phones }));
    expect(pair === undefined ? [] : explainPair(pair.one, pair.other, crowded)).toMatchObject([
      { field: 'phone', agreement: 'same' },
      { field: 'legalForm', agreement: 'proprietor' },
      { field: 'lastName', agreement: 'same' },
      { field: 'firstName', agreement: 'initial', values: ['Пётр', 'П.'] },
      { field: 'middleName', agreement: 'initial' },
    ]);
    expect(tellReason({ field: 'legalForm', agreement: 'proprietor' }, 'ru')).toBe('человек и ИП');
    const before = trader('Заболоцкий П. И.', { phones });
    const after = await find({ ...before, id: 1 }, { ...card, id: 2 });
    expect(after.pair?.one.kind).toBe('organization');
    expect(after.pair?.probability).toBe(pair?.probability);
  });
});
