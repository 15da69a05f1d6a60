import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardFacts } from '../../../src-main/duplicates/card-facts.ts';
import { findDuplicates } from '../../../src-main/duplicates/find-duplicates.ts';
import { createPace } from '../../../src-main/duplicates/linkage/pace.ts';
import { toProbability, weighLevels } from '../../../src-main/duplicates/linkage/linkage-model.ts';
import { createOrganizationPlan } from '../../../src-main/duplicates/organization-plan.ts';
import { createPersonPlan } from '../../../src-main/duplicates/person-plan.ts';
import { composeClusters } from '../../../src-main/duplicates/compose-clusters.ts';
import { buildCard } from './build-card.ts';
import { buildStrangers } from './build-strangers.ts';

const words = ['Иванов', 'Иванова', 'Иванв', 'Петров', 'Пётр', 'Петя', 'Анна', 'Аня', 'Ivanov', 'И.', ''];
const maybe = (values: readonly string[]): fc.Arbitrary<string | null> =>
  fc.option(fc.constantFrom(...values), { nil: null });
const parts = fc.record({
  kind: fc.constantFrom('person' as const, 'organization' as const),
  lastName: maybe(words),
  firstName: maybe(words),
  middleName: maybe(['Петрович', 'Петровна', 'Ильич', 'И.']),
  organizationName: maybe([
    'Ромашка',
    'Ромашка-Сервис',
    'Строй',
    'Василёк',
    'ИП Иванов Пётр',
    'ИП Иванова А. П.',
  ]),
  birthday: maybe(['1980-05-12', '1980-12-05', '1981-05-12', '--05-12', '1955-01-02']),
  inn: maybe(['7707083893', '7728168971', '7707083894', '500100732259']),
  phones: fc.subarray(['+79161234567', '+79161234576', '+74951112233']),
  emails: fc.subarray(['ivanov.petr@mail.ru', 'ivanov.petr@yandex.ru', 'info@x.ru']),
});
const cards = fc
  .array(parts, { minLength: 2, maxLength: 8 })
  .map((all) => all.map((one, place) => buildCard(place + 1, '', one)));

const nobody = (): boolean => false;

async function listPairs(
  some: readonly CardFacts[],
  isToldApart: (one: number, other: number) => boolean = nobody,
) {
  return findDuplicates([...some, ...buildStrangers(30)], isToldApart, 0.9, createPace());
}

/** Clusters by what their cards are, whatever the ids. */
async function listClusters(some: readonly CardFacts[], nameOf: (id: number) => number): Promise<string[]> {
  const { pairs } = await listPairs(some);
  const stored = pairs.map(({ one, other, ...pair }) => ({ firstId: one.id, secondId: other.id, ...pair }));
  return composeClusters(stored, nobody)
    .map(
      ({ lane, contactIds }) =>
        `${lane} ${contactIds
          .map(nameOf)
          .toSorted((a, b) => a - b)
          .join(' ')}`,
    )
    .toSorted();
}

describe('findDuplicates, for any cards', () => {
  it('compares both ways round alike', () => {
    fc.assert(
      fc.property(cards, (some) => {
        const [one, other] = some;
        if (one === undefined || other === undefined || one.kind !== other.kind) return;
        const plan = one.kind === 'person' ? createPersonPlan(new Set()) : createOrganizationPlan(new Set());
        const levels = [
          new Uint8Array(plan.comparisons.length),
          new Uint8Array(plan.comparisons.length),
        ] as const;
        plan.compare(one, other, levels[0]);
        plan.compare(other, one, levels[1]);
        expect(levels[0]).toEqual(levels[1]);
      }),
    );
  });

  it('never gains by a blank in the place of what agrees', async () => {
    const { models } = await listPairs([]);
    fc.assert(
      fc.property(fc.constantFrom('person' as const, 'organization' as const), fc.nat(), (kind, seed) => {
        const model = models[kind];
        const plan = kind === 'person' ? createPersonPlan(new Set()) : createOrganizationPlan(new Set());
        const levels = Uint8Array.from(plan.comparisons, (comparison, place) =>
          (seed >> place) % 3 === 0 ? 0 : 1 + ((seed >> place) % comparison.levels.length),
        );
        const whole = toProbability(weighLevels(model, levels));
        for (const [place, { levels: ways }] of plan.comparisons.entries()) {
          if (ways[(levels[place] ?? 0) - 1]?.speaks !== 'for') continue;
          const blanked = levels.map((level, at) => (at === place ? 0 : level));
          expect(toProbability(weighLevels(model, blanked))).toBeLessThanOrEqual(whole);
        }
      }),
    );
  });

  it('makes the same clusters in whatever order the contacts were added', async () => {
    await fc.assert(
      fc.asyncProperty(cards, fc.infiniteStream(fc.nat()), async (some, chance) => {
        const order = some
          .map((card, place) => ({ card, place, key: chance.next().value }))
          .toSorted((a, b) => a.key - b.key || a.place - b.place);
        const moved = order.map(({ card }, place) => ({ ...card, id: place + 1 }));
        const names = order.map(({ place }) => place + 1);
        expect(await listClusters(moved, (id) => names[id - 1] ?? id)).toEqual(
          await listClusters(some, (id) => id),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('never brings back those whom the owner told apart', async () => {
    await fc.assert(
      fc.asyncProperty(cards, fc.nat(), async (some, seed) => {
        const isToldApart = (one: number, other: number): boolean =>
          (seed >> ((one * 3 + other) % 16)) % 2 === 1;
        const apart = (one: number, other: number): boolean =>
          isToldApart(Math.min(one, other), Math.max(one, other));
        const { pairs } = await listPairs(some, apart);
        expect(pairs.filter(({ one, other }) => apart(one.id, other.id))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
