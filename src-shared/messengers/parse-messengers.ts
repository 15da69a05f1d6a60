import type { MessengerService } from '../contacts/contact-point.ts';
import { normalisePhone } from '../phones/normalise-phone.ts';
import { isBlankMark } from '../text/is-blank-mark.ts';
import { tidyText } from '../text/tidy-text.ts';

/** One messenger account: `@name`, a phone in E.164, `vk.com/name`, or the text as shown with `valid` false. */
export type ParsedMessenger = Readonly<{
  service: MessengerService | null;
  value: string;
  valid: boolean;
  shown: string;
}>;

const telegramLink = /^(?:https?:\/\/)?(?:t\.me|telegram\.me)\/(\+?[\w]+)\/?(?:\?.*)?$/iu;
const whatsappLink = /^(?:https?:\/\/)?(?:wa\.me|api\.whatsapp\.com\/send\/?\?phone=)\/?\+?(\d+)\S*$/iu;
const viberLink = /^viber:\/\/(?:chat|add)\?number=(?:%2B|\+)?(\d+)$/iu;
const vkLink = /^(?:https?:\/\/)?(?:www\.|m\.)?(?:vk\.com|vkontakte\.ru)\/([\w.]+)\/?$/iu;
const account = /^@?[a-z][\w.-]{2,}$/iu;
const serviceWords: readonly (readonly [MessengerService, RegExp])[] = [
  ['whatsapp', /^(?:whats?\s?app|ватсап+|вотсап|вацап|wa)[\s:-]+/iu],
  ['telegram', /^(?:telegram|телеграмм?|тг|tg)[\s:-]+/iu],
  ['viber', /^(?:viber|вайбер)[\s:-]+/iu],
  ['vk', /^(?:vk|вк|вконтакте)[\s:-]+/iu],
  ['max', /^(?:max|макс)[\s:-]+/iu],
  ['skype', /^(?:skype|скайп)[\s:-]+/iu],
  ['other', /^(?:другой|other):\s*/iu],
];

function parseMessenger(shown: string, service: MessengerService | null): ParsedMessenger {
  const named = serviceWords.find(([, pattern]) => pattern.test(shown));
  const text = named === undefined ? shown : shown.replace(named[1], '');
  const known = named?.[0] ?? service;
  const telegram = telegramLink.exec(text)?.[1];
  if (telegram !== undefined) {
    const value = normalisePhone(telegram) ?? `@${telegram.replace('+', '').toLowerCase()}`;
    return { service: 'telegram', value, valid: true, shown };
  }
  const vk = vkLink.exec(text)?.[1];
  if (vk !== undefined) return { service: 'vk', value: `vk.com/${vk.toLowerCase()}`, valid: true, shown };
  const whatsapp = whatsappLink.exec(text)?.[1];
  const viber = viberLink.exec(text)?.[1];
  const number = whatsapp ?? viber;
  const phone = number === undefined ? normalisePhone(text) : normalisePhone(`+${number}`);
  if (phone !== null) {
    const linked = whatsapp === undefined ? known : 'whatsapp';
    return { service: viber === undefined ? linked : 'viber', value: phone, valid: true, shown };
  }
  if (!account.test(text)) return { service: known, value: text, valid: false, shown };
  const bare = text.replace('@', '').toLowerCase();
  if (known === 'vk') return { service: 'vk', value: `vk.com/${bare}`, valid: true, shown };
  if (known === 'skype' || known === 'other') return { service: known, value: bare, valid: true, shown };
  // A bare @name is Telegram's way of writing.
  return {
    service: known ?? (text.startsWith('@') ? 'telegram' : null),
    value: `@${bare}`,
    valid: true,
    shown,
  };
}

/** Reads the messenger accounts of a cell. `service` is what the column's heading says; a link or a word in the cell knows better. */
export function parseMessengers(
  cell: string,
  service: MessengerService | null = null,
): readonly ParsedMessenger[] {
  const text = tidyText(cell);
  if (isBlankMark(text)) return [];
  return text
    .split(/[\n,;|]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => parseMessenger(part, service));
}
