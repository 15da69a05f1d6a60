import { describe, expect, it } from 'vitest';
import type { CardFacts } from '../../../src-main/duplicates/card-facts.ts';
import { findDuplicates, usualThreshold } from '../../../src-main/duplicates/find-duplicates.ts';
import { createPace } from '../../../src-main/duplicates/linkage/pace.ts';
import { buildCard } from './build-card.ts';
import { buildStrangers } from './build-strangers.ts';

/** The lane of the only pair among some cards that stand in a base of strangers; null when there is none. */
async function findLane(...cards: readonly CardFacts[]): Promise<string | null> {
  const { pairs } = await findDuplicates(
    [...cards, ...buildStrangers(60)],
    () => false,
    usualThreshold,
    createPace(),
  );
  expect(pairs.length).toBeLessThan(2);
  return pairs[0]?.lane ?? null;
}

const phones = ['+79161234567'];

describe('findDuplicates', () => {
  it('takes a card that says the same or less for safe', async () => {
    const full = buildCard(1, 'Заболоцкий Пётр Ильич', { phones, birthday: '1980-05-12' });
    expect(await findLane(full, buildCard(2, 'ЗАБОЛОЦКИЙ Петр Ильич', { phones }))).toBe('safe');
    expect(await findLane(full, buildCard(2, 'Заболоцкий Пётр', { phones }))).toBe('safe');
    expect(await findLane(full, buildCard(2, 'Пётр Заболоцкий', { phones }))).toBe('safe');
  });

  it('asks the owner about initials, short names, slips and Latin letters', async () => {
    const full = buildCard(1, 'Заболоцкая Екатерина Ильинична', { phones });
    const names = [
      'Заболоцкая Е. И.',
      'Заболоцкая Катя',
      'Забалоцкая Екатерина Ильинична',
      'Zabolotskaya Ekaterina',
    ];
    const lanes = await Promise.all(names.map((name) => findLane(full, buildCard(2, name, { phones }))));
    expect(lanes).toEqual(names.map(() => 'review'));
  });

  it('asks about a woman under two family names, and takes a man under two for two men', async () => {
    const anna = buildCard(1, 'Заболоцкая Анна Ильинична', { phones });
    expect(await findLane(anna, buildCard(2, 'Субботина Анна Ильинична', { phones }))).toBe('review');
    const ivan = buildCard(1, 'Заболоцкий Иван Ильич', { phones });
    expect(await findLane(ivan, buildCard(2, 'Субботин Иван Ильич', { phones }))).toBe('family');
  });

  it('puts relatives on one phone into the lane of families', async () => {
    const mother = buildCard(1, 'Заболоцкая Анна Ильинична', { phones });
    expect(await findLane(mother, buildCard(2, 'Заболоцкий Пётр Андреевич', { phones }))).toBe('family');
    expect(await findLane(mother, buildCard(2, 'Заболоцкая Вера Андреевна', { phones }))).toBe('family');
  });

  it('asks about cards with another phone and the same birthday or mailbox', async () => {
    const other = ['+79031112233'];
    const born = { birthday: '1980-05-12' };
    const full = buildCard(1, 'Заболоцкий Пётр Ильич', { phones, ...born, emails: ['zabol@mail.ru'] });
    expect(await findLane(full, buildCard(2, 'Заболоцкий Пётр Ильич', { phones: other, ...born }))).toBe(
      'review',
    );
    const mailed = { phones: other, emails: ['zabol@mail.ru'] };
    expect(await findLane(full, buildCard(2, 'Заболоцкий Пётр', mailed))).toBe('review');
  });

  it('shows a phone without a name beside the card that has it', async () => {
    expect(await findLane(buildCard(1, 'Заболоцкий Пётр', { phones }), buildCard(2, '', { phones }))).toBe(
      'review',
    );
  });

  it('never lets blanks meet: cards with nothing in common but what they lack are no pair', async () => {
    expect(await findLane(buildCard(1, 'Заболоцкий - -'), buildCard(2, 'Субботин - -'))).toBeNull();
    expect(
      await findLane(buildCard(1, '', { phones }), buildCard(2, '', { phones: ['+79031112233'] })),
    ).toBeNull();
  });

  it('tells firms by their numbers, and without them by a distinctive word', async () => {
    const firm = { kind: 'organization', legalForm: 'ООО' } as const;
    const inn = '7707083893';
    const rose = buildCard(1, 'Ромашка', { ...firm, inn, phones: ['+74951112233'] });
    expect(await findLane(rose, buildCard(2, 'Ромашка', { ...firm, phones: ['+74951112233'] }))).toBe('safe');
    expect(await findLane(rose, buildCard(2, 'Лютик', { ...firm, inn, phones: ['+74951112233'] }))).toBe(
      'review',
    );
    expect(await findLane(rose, buildCard(2, 'Ромашка', { ...firm, inn: '7728168971' }))).toBeNull();
    expect(await findLane(rose, buildCard(2, 'Василёк', { ...firm, phones: ['+74951112233'] }))).toBe(
      'family',
    );
  });

  it('doubts a short card that is a part of two people', async () => {
    const { pairs } = await findDuplicates(
      [
        buildCard(1, 'Заболоцкий Пётр', { phones }),
        buildCard(2, 'Заболоцкий Пётр Ильич', { phones, birthday: '1950-01-20' }),
        buildCard(3, 'Заболоцкий Пётр Петрович', { phones, birthday: '1985-07-02' }),
        ...buildStrangers(60),
      ],
      () => false,
      usualThreshold,
      createPace(),
    );
    const lanes = pairs.map(({ one, other, lane }) => `${one.id}-${other.id} ${lane}`);
    expect(lanes).toContain('1-2 review');
    expect(lanes).toContain('1-3 review');
  });
});
