/** What columns beside a value say of it in other programs: «Phone 1 - Type», «E-mail 2 - Label», «Тип эл. почты». */
const remarkWords =
  /(?:^| )(?:type|label|display|yomi|phonetic|symbol|prefix|suffix|box|тип|ярлык|фонетическ\p{L}*|краткое(?= имя| \d+ имя)|ящик)(?= |$)/u;

/** Headings of other programs that are like a field's by their words and mean another thing. */
const otherHeadings: ReadonlySet<string> = new Set([
  'телекс',
  'код организации',
  'directory server',
  'internet free busy',
  'organizational id number',
  'government id number',
  'organization department',
  'organization location',
  'organization job description',
  'отдел организации',
  'комментарии instagram',
  'другой контакт',
  'головной контрагент',
  'бизнес регион',
  'владелец сотрудник',
  'владелец отдел',
]);

/** Things and people that are not the contact: the name of a deal or of a manager is not the contact's. */
const otherOwners =
  /(?:^| )(?:сделк|лид(?:а|ы|ов)?(?: |$)|заказ(?!чи)|заявк|товар|услуг|продукт|проект|задач|менеджер|ответственн|помощник|ассистент|автор|создател|воронк|этап|стади|статус|договор|счет|файл|документ|склад|акци|тариф|скидк|карт|программ|реб[её]но?к|дет(?:ей|и)(?: |$)|супруг|питомц|животн|банк|deal|lead(?: |$)|order|product|item|task|manager|assistant|owner|project|invoice|campaign|spouse|child|pet(?: |$)|bank)/u;
/** Words that make a figure, a date or a card another one: things counted, calls, cards of a bank. */
const otherFigures: Readonly<Record<string, RegExp>> = {
  openingTotal: /(?:^| )(?:шт|штук|час|раз(?: |$)|визит|посещ|балл|бонус|скид|план(?: |$|а)|лимит)/u,
  openingDebt: /(?:^| )(?:шт|штук|балл|бонус)/u,
  openingLastOrderAt:
    /(?:^| )(?:звон|письм|рассыл|контакт|событ|создан|измен|вход|активн|call|mail|login|activ)/u,
  size: /(?:^| )(?:обув|одежд|шин|диск|кол[её]с|ног|рук|плать|брюк|кольц|скидк)/u,
  externalId: /(?:^| )(?:банк|кредит|плат[её]ж|тип|вид|bank|credit)/u,
};
/** People whose telephone stands in the client's row: the recipient of the flowers, the foreman of the site. */
const otherPeople =
  /(?:^| )(?:получател|прораб|бригадир|инструктор|тренер|водител|курьер|сборщик|замерщик|риэлтор|риелтор|recipient|receiver|courier|driver|foreman)/u;
/** Numbers long enough to pass for telephones. */
const otherNumbers =
  /(?:^| )(?:паспорт|снилс|омс|полис|лицев|счет|л с|р с|чип|клейм|vin|вин код|договор|квитанц|накладн|трек|заказ(?!чи)|артикул|штрих|кадастр|удостоверен|водительск|свидетельств|страхов|imei|серийн|passport|account|policy|barcode|tracking|chip|licen[cs]e)/u;
const reachWords = /(?:^| )(?:тел|моб|сот|phone|mobile|cell|контакт|связ)/u;
const nameFieldIds: ReadonlySet<string> = new Set([
  'fullName',
  'lastName',
  'firstName',
  'middleName',
  'organizationName',
  'birthday',
]);

const pointFieldIds: ReadonlySet<string> = new Set([
  'phones',
  'emails',
  'messengers',
  'sites',
  'addresses',
  'group',
]);

const reachFieldIds: ReadonlySet<string> = new Set(['phones', 'emails', 'messengers', 'contactsMixed']);

/**
 * True when a heading (in the form of toHeadingKey) only resembles the headings of a field: it is a remark on another column, or
 * speaks of another thing. Asked for headings that no list knows, before their words are trusted.
 */
export function isOtherHeading(key: string, fieldId: string): boolean {
  const bare = key
    .replaceAll(/(?:^| )\d+(?= |$)/gu, ' ')
    .replaceAll(/ +/gu, ' ')
    .trim();
  if (otherHeadings.has(bare) || otherFigures[fieldId]?.test(bare) === true) return true;
  if (reachFieldIds.has(fieldId) && otherPeople.test(bare)) return true;
  if (fieldId === 'phones' && otherNumbers.test(bare) && !reachWords.test(bare)) return true;
  const isName = nameFieldIds.has(fieldId);
  if ((isName || pointFieldIds.has(fieldId)) && remarkWords.test(bare)) return true;
  return isName && otherOwners.test(bare);
}
