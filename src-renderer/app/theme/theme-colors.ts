import type { MantineColorsTuple } from '@mantine/core';

/** The one accent: a deep blue-green ink. Shade 8 is the filled button on light, 7 on dark; white on both passes 4.5 : 1. */
export const accent: MantineColorsTuple = [
  '#ecf5fa',
  '#d8e9f2',
  '#b0d1e3',
  '#83b6d2',
  '#5f9fc4',
  '#468fb8',
  '#357fa9',
  '#2a6f97',
  '#1d5d82',
  '#124a6a',
];

/** Neutral greys with a trace of blue; 6 is the dimmed text on white (4.9 : 1), 4 the border of a field. */
export const gray: MantineColorsTuple = [
  '#f7f8f9',
  '#f0f2f4',
  '#e6e9ec',
  '#d9dde2',
  '#c3c9d0',
  '#a0a8b2',
  '#66707c',
  '#48505a',
  '#333a42',
  '#1e2328',
];

/** The dark theme from text (0) to the deepest ground (9); 7 is the page, 6 a field, 4 a border, 2 dimmed text. */
export const dark: MantineColorsTuple = [
  '#dde1e6',
  '#b9c0c8',
  '#9aa3ae',
  '#848e9a',
  '#3d444d',
  '#31373f',
  '#272c32',
  '#1c2025',
  '#171a1e',
  '#121417',
];

/** Trouble: dark enough to be read as text on white (shade 8, 6.2 : 1) and light enough on dark (shade 4). */
export const red: MantineColorsTuple = [
  '#fdf1f0',
  '#fae0dd',
  '#f3bfba',
  '#eb9a92',
  '#e58178',
  '#d9604f',
  '#c94a3a',
  '#b8382a',
  '#a62f22',
  '#84251b',
];
