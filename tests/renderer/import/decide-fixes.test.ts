import { describe, expect, it } from 'vitest';
import {
  decideFix,
  findClusterValue,
  isKept,
  joinSpellings,
  keepSpellings,
  mayBeKept,
} from '../../../src-renderer/import/clinic/decide-fixes.ts';
import { noDecision } from '../../../src-renderer/import/import-decision.ts';
import type { FindingCluster } from '../../../src-shared/import/import-finding.ts';

const cluster: FindingCluster = {
  dictionary: 'source',
  value: 'Яндекс.Директ',
  known: true,
  spellings: [
    { text: 'Директ', count: 3, becomes: 'Яндекс.Директ' },
    { text: 'Яндекс', count: 2, becomes: 'Яндекс.Директ' },
    { text: 'яндекс', count: 1, becomes: 'Яндекс.Директ' },
  ],
};
const choose = (spelling: string, value: string) => ({ dictionary: 'source', spelling, value }) as const;

describe('decideFix', () => {
  it('switches a correction off and on again', () => {
    const off = decideFix(noDecision, 'phones', false);
    expect(off.withoutFixes).toEqual(['phones']);
    expect(decideFix(off, 'names', false).withoutFixes).toEqual(['phones', 'names']);
    expect(decideFix(off, 'phones', true).withoutFixes).toEqual([]);
  });
});

describe('joinSpellings', () => {
  it('chooses a value for every spelling once, and forgets it for the proposed one', () => {
    const other = choose('Сайт', 'Наш сайт');
    const decided = joinSpellings({ ...noDecision, spellings: [other] }, cluster, 'Реклама');
    expect(decided.spellings).toEqual([other, choose('Директ', 'Реклама'), choose('Яндекс', 'Реклама')]);
    expect(joinSpellings(decided, cluster, 'Яндекс.Директ').spellings).toEqual([other]);
  });
});

describe('keepSpellings', () => {
  it('leaves every spelling as it is written', () => {
    expect(keepSpellings(noDecision, cluster).spellings).toEqual([
      choose('Директ', 'Директ'),
      choose('Яндекс', 'Яндекс'),
    ]);
  });

  it('is seen in what the spellings become', () => {
    const kept = {
      ...cluster,
      spellings: cluster.spellings.map((each) => ({ ...each, becomes: each.text })),
    };
    expect([isKept(cluster), isKept(kept)]).toEqual([false, true]);
    expect([findClusterValue(cluster), findClusterValue(kept)]).toEqual(['Яндекс.Директ', 'Яндекс.Директ']);
    const oneSpelling = {
      ...cluster,
      value: 'Ярмарка',
      spellings: [{ text: 'ЯРМАРКА', count: 1, becomes: 'Ярмарка' }],
    };
    expect([mayBeKept(cluster), mayBeKept(oneSpelling)]).toEqual([true, false]);
  });
});
