import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../src-renderer/app/locales/catalogues.ts';
import { errorCodes } from '../../../src-shared/contract/error-codes.ts';
import { operationKinds } from '../../../src-shared/journal/operation.ts';

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

function listTexts(node: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof node === 'string') return new Map([[path, node]]);
  const entries = Object.entries(node ?? {});
  return new Map(entries.flatMap(([key, value]) => [...listTexts(value, path ? `${path}.${key}` : key)]));
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)(?:, \w+)?\}\}/g)].map((match) => match[1] ?? '').toSorted();
}

const ru = listTexts(catalogues.ru);
const en = listTexts(catalogues.en);
const baseKeys = (texts: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...texts.keys()].map((key) => key.replace(pluralSuffix, '')))].toSorted();

describe('catalogues', () => {
  it('have the same keys in Russian and English', () => {
    expect(baseKeys(en)).toEqual(baseKeys(ru));
  });

  it('have every plural form that the language needs', () => {
    const plurals = [...ru.keys()].filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -4));
    expect(plurals.length).toBeGreaterThan(0);
    for (const key of plurals) {
      expect
        .soft([...ru.keys()], key)
        .toEqual(expect.arrayContaining(['one', 'few', 'many', 'other'].map((form) => `${key}_${form}`)));
      expect.soft([...en.keys()], key).toEqual(expect.arrayContaining([`${key}_one`, `${key}_other`]));
    }
  });

  it('ask for the same values in both languages', () => {
    const shared = [...en.keys()].filter((key) => ru.has(key));
    const asked = (texts: ReadonlyMap<string, string>): unknown =>
      shared.map((key) => [key, placeholders(texts.get(key) ?? '')]);
    expect(asked(en)).toEqual(asked(ru));
  });

  it('have words for every error and every kind of operation', () => {
    for (const language of [ru, en]) {
      for (const code of errorCodes) {
        expect.soft(language.get(`errors.${code}.title`), code).toBeTruthy();
        expect.soft(language.get(`errors.${code}.hint`), code).toBeTruthy();
      }
      for (const kind of operationKinds) {
        expect.soft(language.get(`journal.operations.${kind}`), kind).toBeTruthy();
      }
    }
  });

  it('raise no voice and show no machine words', () => {
    for (const [key, text] of [...ru, ...en]) {
      expect.soft(text, key).not.toMatch(/!|\bSQL|JSON|undefined|\bnull\b|runtime/);
    }
    for (const [key, text] of ru) expect.soft(text, key).not.toMatch(/["“”]/);
  });
});
