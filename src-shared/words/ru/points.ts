/** Words about points of contact. `{{value}}` and `{{extension}}` are facts; services are the names of programs. */
export const pointsRu = {
  phoneWithExtension: '{{value}} доб. {{extension}}',
  services: {
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    viber: 'Viber',
    vk: 'ВКонтакте',
    max: 'MAX',
    skype: 'Skype',
    other: 'другой',
  },
} as const;
