import type { MessengerService } from '../../contacts/contact-point.ts';

/** Words about points of contact, in English. */
export const pointsEn: Readonly<{
  phoneWithExtension: string;
  services: Readonly<Record<MessengerService, string>>;
}> = {
  phoneWithExtension: '{{value}} ext. {{extension}}',
  services: {
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    viber: 'Viber',
    vk: 'VK',
    max: 'MAX',
    skype: 'Skype',
    other: 'other',
  },
};
