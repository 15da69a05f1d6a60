import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { trashContacts } from '../../../src-main/contacts/contact-commands.ts';
import { createImportEngine, type RowOutcome } from '../../../src-main/import/import-engine.ts';
import { readImportRules } from '../../../src-main/import/import-rules.ts';
import {
  createBaseTargets,
  createForecastTargets,
  type ImportTargets,
} from '../../../src-main/import/import-targets.ts';
import { loadKnownContacts } from '../../../src-main/import/load-contact-index.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { createRowPreparer } from '../../../src-main/parser/prepare-row.ts';
import type { MappedColumn } from '../../../src-main/parser/map-columns.ts';
import {
  columnPolicies,
  likelyChoices,
  type ImportDecision,
} from '../../../src-shared/import/import-decision.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

const at = new Date('2026-05-12T10:00:00Z');
const fieldIds = [
  'lastName',
  'firstName',
  'middleName',
  'phones',
  'emails',
  'note',
  'source',
  'tags',
  'budget',
  'birthday',
];
const columns = fieldIds.map((fieldId, index): MappedColumn & Readonly<{ fieldId: string }> => ({
  index,
  heading: fieldId,
  hidden: false,
  target: { fieldId, pointKind: null },
  fieldId,
  confidence: 'heading',
  filled: 1,
  samples: [],
}));
const preparer = createRowPreparer(columns, { ownFields: [], today: '2026-05-12', dictionaries: [] });

const rests = [
  ['чай', 'кофе', ''],
  ['Авито', 'Сайт', ''],
  ['VIP', 'опт', ''],
  ['100', '200', 'много', ''],
  ['01.05.1980', '02.06.1990', '45.45.45', ''],
];
const names = [
  ['Орлова', 'Орлов', 'Орлва', 'Зайцев'],
  ['Анна', 'Аня', 'Олег', 'А.', ''],
  ['Ильинична', 'Ильич', ''],
  ['8 916 123-45-67', '8 916 123-45-68', '8 926 000-11-22', ''],
  ['a@mail.ru', 'b@mail.ru', ''],
];
type Cells = readonly string[];
const anyOf = (lists: readonly Cells[]) => fc.tuple(...lists.map((values) => fc.constantFrom(...values)));
/** Rows that may be anybody. */
const tangled = fc.array(anyOf([...names, ...rests]), { minLength: 1, maxLength: 8 });
/** Rows of which each is somebody else, twice over perhaps. */
const clear = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: 5 }),
      fc.constantFrom('Ильинична', ''),
      anyOf(rests.slice(0, -1)),
      fc.boolean(),
    )
    .map(([who, middle, rest, hasBirthday]) => [
      ['Орлова', 'Зайцева', 'Ким', 'Белых', 'Петренко', 'Сорокина'][who] ?? '',
      'Анна',
      middle,
      `8 916 000-00-${who}${who}`,
      `${who}@mail.ru`,
      ...rest,
      hasBirthday ? `0${who + 1}.05.1980` : '45.45.45',
    ]),
  { minLength: 1, maxLength: 10 },
);
const policiesArbitrary = fc
  .tuple(...fieldIds.map(() => fc.constantFrom(...columnPolicies)))
  .map((policies) => policies.map((policy, index) => ({ index, policy })));
const decisionArbitrary: fc.Arbitrary<ImportDecision> = fc.record({
  likely: fc.constantFrom(...likelyChoices),
  restoreTrash: fc.boolean(),
  withoutFixes: fc.constantFrom([], ['twins' as const]),
  policies: policiesArbitrary,
});

let db = createTestDatabase();
const renew = (): void => {
  db.sqlite.close();
  db = createTestDatabase();
};
afterAll(() => db.sqlite.close());

const hash = () => hashTables(db.sqlite);

function takeAll(
  rows: readonly Cells[],
  decision: ImportDecision,
  targets: ImportTargets,
): Readonly<Record<RowOutcome, number>> {
  const rules = readImportRules(decision, columns);
  const engine = createImportEngine(loadKnownContacts(db, rules), targets, rules);
  for (const [index, cells] of rows.entries()) {
    engine.take(preparer.prepare({ row: index + 2, hidden: false, cells }));
  }
  return engine.counts();
}

function importRows(rows: readonly Cells[], decision: ImportDecision) {
  const forecast = takeAll(rows, decision, createForecastTargets(db));
  const { operationId, value } = runOperation(db, { kind: 'import', params: {}, at }, ({ id }) => {
    const targets = createBaseTargets(db, { operationId: id, fileName: 'a.xlsx', at });
    const counts = takeAll(rows, decision, targets);
    targets.finish();
    return counts;
  });
  return { forecast, done: value, operationId };
}

function trashSome(): void {
  const ids = db.sqlite.prepare<[], number>('SELECT id FROM contacts').pluck().all();
  runOperation(db, { kind: 'trash', params: {}, at }, () =>
    trashContacts(
      db,
      ids.filter((id) => id % 2 === 0),
      at.toISOString(),
    ),
  );
}

describe('an import under policies', () => {
  it('does what was foretold and is taken back exactly, whoever the rows are', async () => {
    await fc.assert(
      fc
        .asyncProperty(
          tangled,
          tangled,
          decisionArbitrary,
          fc.boolean(),
          async (first, second, decision, trashes) => {
            importRows(first, { match: 'none' });
            if (trashes) trashSome();
            const before = hash();
            const { forecast, done, operationId } = importRows(second, decision);
            expect(done).toEqual(forecast);
            const { kept } = await undoOperation(db, operationId, { at });
            expect(kept).toBe(0);
            expect(hash()).toEqual(before);
          },
        )
        .beforeEach(renew),
      { numRuns: 60 },
    );
  });

  it('changes nothing when the same rows come again', async () => {
    await fc.assert(
      fc
        .asyncProperty(clear, clear, policiesArbitrary, (first, second, policies) => {
          importRows(first, {});
          importRows(second, { policies });
          const between = hash();
          expect(importRows(second, { policies }).done).toMatchObject({ created: 0, updated: 0 });
          expect(hash()).toEqual(between);
          return Promise.resolve();
        })
        .beforeEach(renew),
      { numRuns: 60 },
    );
  });
});
