import { describe, expect, it } from 'vitest';
import { findCommands } from '../../../src-renderer/ui/command.ts';

const commands = ['Сделать копию', 'Открыть: Копии', 'Тёмная тема'].map((label) => ({
  id: label,
  label,
  run: () => undefined,
}));
const find = (text: string): readonly string[] => findCommands(commands, text).map((each) => each.label);

describe('findCommands', () => {
  it('finds by beginnings of words in any order, е as ё', () => {
    expect(find('коп')).toEqual(['Сделать копию', 'Открыть: Копии']);
    expect(find('коп откр')).toEqual(['Открыть: Копии']);
    expect(find('темн')).toEqual(['Тёмная тема']);
  });

  it('understands a text typed in the other layout', () => {
    expect(find('ntvf')).toEqual(['Тёмная тема']);
  });

  it('finds everything by nothing and nothing by a word that is not there', () => {
    expect(find(' ')).toHaveLength(3);
    expect(find('импорт')).toEqual([]);
  });
});
