import type { Gender } from './person-gender.ts';

/** Reads the words by which lists tell the gender: м, муж., мужской, male, ж, жен., female. Null when it is neither. */
export function readGender(text: string): Gender | null {
  const word = text.trim().toLowerCase();
  if (/^(?:м|муж\p{L}*|m|male|man|мальчик|г-н)\.?$/u.test(word)) return 'male';
  return /^(?:ж|жен\p{L}*|f|female|woman|девочка|г-жа)\.?$/u.test(word) ? 'female' : null;
}
