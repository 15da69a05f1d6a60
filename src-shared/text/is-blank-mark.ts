const blankMark =
  /^(?:[-–—−_.,?!*/\\\s]*|н\/?д|n\/?a|null|none|нет|no|отсутствует|не указан[оаы]?|нет данных|неизвестно)$/iu;

/** True for what people write into a cell to say that there is nothing: «-», «нет», «н/д», «не указано». */
export function isBlankMark(text: string): boolean {
  return blankMark.test(text.trim());
}
