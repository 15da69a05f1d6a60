import { describe, expect, it } from 'vitest';
import { themeVariablesCss } from '../../../src-renderer/app/theme/adopt-theme-variables.ts';

/** WCAG 2 contrast of two colours written #rrggbb. */
function contrast(one: string, other: string): number {
  const [light = 0, deep = 0] = [one, other].map(luminance).toSorted((a, b) => b - a);
  return (light + 0.05) / (deep + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function readColour(name: string): string {
  const css = themeVariablesCss();
  const value = new RegExp(`--mantine-color-${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (value === undefined) throw new Error(`The theme has no colour ${name}`);
  return value;
}

describe('themeVariablesCss', () => {
  it.each([
    ['accent-8', '#ffffff'],
    ['accent-7', '#ffffff'],
    ['red-8', '#ffffff'],
    ['gray-6', '#ffffff'],
    ['gray-6', '#f3f5f7'],
    ['dark-0', '#1c2025'],
    ['dark-2', '#272c32'],
    ['red-3', '#1c2025'],
    ['accent-3', '#1c2025'],
  ])('gives a %s that can be read on %s', (colour, ground) => {
    expect(contrast(readColour(colour), ground)).toBeGreaterThanOrEqual(4.5);
  });
});
