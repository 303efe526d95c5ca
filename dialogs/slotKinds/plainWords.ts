const politeTail = /(谢谢|哈|吧|呢|啊|呀|哦|噢|了哈|咯|喽|(?<!干)嘛|的哈)+$/;

/** Words without width, case, spaces, punctuation and closing particles, for comparing answers. */
export function plainWords(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
  return bare.replace(politeTail, '') || bare;
}
