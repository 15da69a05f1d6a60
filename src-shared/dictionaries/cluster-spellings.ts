import type { DictionaryName } from '../contacts/contact-field.ts';
import { normaliseSpelling } from '../text/normalise-spelling.ts';
import { findNearSpelling } from './find-near-spelling.ts';
import { listKnownSpellings } from './known-spellings.ts';
import { makeSoundKey } from './sound-key.ts';

/** A value of the owner's dictionary with the spellings that mean it. */
export type OwnSpelling = Readonly<{ label: string; spellings: readonly string[] }>;

/** Spellings of a list that mean one value, the most frequent first. */
export type SpellingCluster = Readonly<{
  value: string;
  /** True when the value is not the list's own: the owner's dictionary has it, or it is a known channel. */
  known: boolean;
  spellings: readonly Readonly<{ text: string; count: number }>[];
}>;

type Group = { key: string; texts: { text: string; count: number }[]; count: number };

/** Free text is no dictionary: beyond that many values slips are not looked for. */
const mostCompared = 600;

/**
 * Gathers the spellings of a list into the values they mean. The owner's own dictionary comes first, then the known
 * channels, then what sounds the same in Latin letters or has a slip of the pen; of spellings that only the list has,
 * the most frequent one names the value. Answers the clusters by frequency, single values included.
 */
export function clusterSpellings(
  dictionary: DictionaryName,
  counted: ReadonlyMap<string, number>,
  own: readonly OwnSpelling[],
): readonly SpellingCluster[] {
  const labels = listLabels(dictionary, own);
  const sounds = listSounds(labels);
  const groups = groupByKey(counted);
  const compares = groups.length <= mostCompared;
  const values = new Map<string, { known: boolean; texts: Group['texts'] }>();
  const named: { key: string; value: string; count: number }[] = [];
  for (const group of groups) {
    const label = labels.get(group.key) ?? sounds.get(makeSoundKey(group.texts[0]?.text ?? ''));
    const near = label === undefined && compares ? findNearSpelling(group, labels, named) : undefined;
    const value = label ?? near ?? group.texts[0]?.text ?? '';
    if (label === undefined && near === undefined) {
      named.push({ key: group.key, value, count: group.count });
    }
    const cluster = values.get(value);
    if (cluster === undefined) values.set(value, { known: label !== undefined, texts: [...group.texts] });
    else cluster.texts.push(...group.texts);
  }
  return [...values]
    .map(([value, { known, texts }]) => ({
      value,
      known: known || labels.get(normaliseSpelling(value)) === value,
      spellings: texts.toSorted((a, b) => b.count - a.count),
    }))
    .toSorted((a, b) => countSpellings(b) - countSpellings(a));
}

function countSpellings({ spellings }: SpellingCluster): number {
  return spellings.reduce((sum, { count }) => sum + count, 0);
}

/** Labels by the keys of their spellings; where the owner's dictionary and the known channels differ, the owner's counts. */
function listLabels(dictionary: DictionaryName, own: readonly OwnSpelling[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { label, spellings } of own) {
    for (const spelling of [label, ...spellings]) labels.set(normaliseSpelling(spelling), label);
  }
  for (const [key, label] of listKnownSpellings(dictionary)) {
    if (!labels.has(key)) labels.set(key, labels.get(normaliseSpelling(label)) ?? label);
  }
  return labels;
}

/** Labels by sound; a sound that two labels share tells neither. */
function listSounds(labels: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const sounds = new Map<string, string>();
  const shared = new Set<string>();
  for (const [spelling, label] of [...labels, ...[...labels.values()].map((text) => [text, text] as const)]) {
    const sound = makeSoundKey(spelling);
    if (sound.length < 4) continue;
    const before = sounds.get(sound);
    if (before !== undefined && before !== label) shared.add(sound);
    sounds.set(sound, label);
  }
  for (const sound of shared) sounds.delete(sound);
  return sounds;
}

/** Spellings that differ in case, dots and spaces only are one from the start. The most frequent group comes first. */
function groupByKey(counted: ReadonlyMap<string, number>): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [text, count] of counted) {
    const key = normaliseSpelling(text);
    const group = groups.get(key) ?? { key, texts: [], count: 0 };
    group.texts.push({ text, count });
    group.count += count;
    groups.set(key, group);
  }
  for (const { texts } of groups.values()) texts.sort((a, b) => b.count - a.count);
  return [...groups.values()].toSorted((a, b) => b.count - a.count);
}
