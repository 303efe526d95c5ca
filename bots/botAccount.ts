/** The bot as activities name it. */
export const botAccount = { id: 'shouli', name: '受理', role: 'bot' } as const;
