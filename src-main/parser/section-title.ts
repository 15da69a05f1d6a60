const months = 'январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь';

/** What lists are parted by: letters of an alphabet, months and years, kinds of clients. */
const titlePatterns: readonly RegExp[] = [
  /^\p{L}$/u,
  /^\p{L}\s*[-–—]\s*\p{L}$/u,
  new RegExp(String.raw`^(?:${months})(?:\s+\d{4})?(?:\s*(?:г\.?|год))?$`, 'iu'),
  /^(?:19|20)\d{2}\s*(?:г\.?|год)?$/iu,
  /^(?:(?:нов|стар|постоянн|потенциальн|действующ|активн|неактивн|бывш|прочи|остальн|проверенн|рабоч|розничн|оптов|корпоративн|проблемн)[а-яё]*\s+)?(?:клиент(?:ы|ская база)|заказчики|покупатели|партн[её]ры|поставщики|подрядчики|должники|организации|компании|физлица|юрлица|физические лица|юридические лица)$/iu,
  /^(?:vip|вип)(?:[\s-]*клиенты)?$/iu,
  /^(?:архив|ч[её]рный список|раздел|группа|категория|район|регион|отдел)(?:[\s:].*)?$/iu,
  /^[^\d@]{2,60}:$/u,
  // What stands under a list: who made it and when, remarks with an asterisk, a line to sign on.
  /_{3,}|^\*/u,
  /^(?:составил[аи]?|подготовил[аи]?|проверил[аи]?|утвердил[аи]?|исполнитель|исп\.|ответственн(?:ый|ая)|дата (?:печати|выгрузки|составления|формирования)|сформирован[оа]?|выгружено|распечатано|подпись)(?!\p{L})(?=.*[\s:.])/iu,
];

/**
 * Whether a text that stands alone in its row names a part of the list («А», «Март 2024», «Постоянные клиенты»),
 * not a client. Spaces around it do not count.
 */
export function isSectionTitle(text: string): boolean {
  const title = text.trim().replaceAll(/\s+/gu, ' ');
  return titlePatterns.some((pattern) => pattern.test(title));
}
