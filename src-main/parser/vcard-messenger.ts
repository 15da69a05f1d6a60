import { readVcardText, type VcardProperty } from './vcard-property.ts';

/** Words by which the reader of messengers knows a service. */
const services: readonly (readonly [RegExp, string])[] = [
  [/telegram|^tg$/iu, 'telegram'],
  [/whats\s?app/iu, 'whatsapp'],
  [/viber/iu, 'viber'],
  [/^vk$|vkontakte|вконтакте/iu, 'vk'],
  [/^max$/iu, 'max'],
  [/skype/iu, 'skype'],
];
const otherServices =
  /icq|jabber|xmpp|gtalk|google\s?talk|googletalk|aim|msn|qq|yahoo|signal|wechat|line|discord|facebook|matrix/iu;
const messengerSites =
  /^(?:https?:\/\/)?(?:www\.|m\.)?(?:t\.me|telegram\.me|wa\.me|api\.whatsapp\.com|vk\.com|vkontakte\.ru)\//iu;

/** An account of IMPP or of an X- property («X-SKYPE-USERNAME», «X-TELEGRAM») as «service: account»; empty for any other property. */
export function readVcardMessenger({ name, types, parameters, value }: VcardProperty, label: string): string {
  const isImpp = name === 'IMPP';
  const ownName = /^X-(?:GOOGLE-TALK|[A-Z]+)/u.exec(name)?.[0].slice(2) ?? '';
  if (!isImpp && findService(ownName) === null) return '';
  const text = readVcardText(value);
  const [, scheme = '', account = text] = /^([a-z][\w+.-]*):(?!\/\/)(.+)$/iu.exec(text) ?? [];
  if (account === '') return '';
  const told = [ownName, parameters.get('X-SERVICE-TYPE') ?? '', scheme, ...types, label];
  const service = told.map(findService).find((found) => found !== null) ?? 'другой';
  return messengerSites.test(account) ? account : `${service}: ${account.replace(/^\/+/u, '')}`;
}

/** The page of a URL or of a social profile: a messenger's account when its address or its type says so, a site otherwise. */
export function readVcardProfile({ types, parameters, value }: VcardProperty): {
  value: string;
  isMessenger: boolean;
} {
  const text = readVcardText(value).replace(/^x-apple:/iu, '');
  if (text === '' || messengerSites.test(text)) return { value: text, isMessenger: text !== '' };
  const service = [...types]
    .map((type) => services.find(([pattern]) => pattern.test(type))?.[1])
    .find((found) => found !== undefined);
  const account = parameters.get('X-USER') ?? text;
  if (service === undefined) return { value: text, isMessenger: false };
  return { value: `${service}: ${account}`, isMessenger: true };
}

function findService(word: string): string | null {
  const known = services.find(([pattern]) => pattern.test(word));
  if (known !== undefined) return known[1];
  return otherServices.test(word) ? 'другой' : null;
}
