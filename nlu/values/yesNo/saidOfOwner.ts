import type { ClauseAnswer } from './clauseAnswer.js';

/** Whose the home is, said to 「是您本人名下的房子吗」: 我的, 租的. */
export function saidOfOwner(clause: string, question: string): ClauseAnswer | undefined {
  if (!/名下|[房产屋]/.test(question) || !/本人|自己|您/.test(question)) return undefined;
  const owner = clause.replace(
    /^(?:是|就是|这是|房子|这|写的是?|登记的是?|在|房产证上?|房本上?|产权证?上?|写的?|登记的?)+/,
    '',
  );
  if (own.test(owner)) return 'has';
  return somebodyElses.test(owner) ? 'lacks' : undefined;
}

const own =
  /^自己的?(?:房|家|名)|^(?:我|俺|咱)(?:自己|本人|个人|们夫妻|们两口子|和.{1,3}|跟.{1,3})?(?:的|名下|买的?|名字|共有的?)/;
const somebodyElses =
  /^(?:租|合租|借住|公租|廉租|宿舍|员工宿舍|房东|公司|单位(?!分)|学校|别人|朋友|亲戚|(?:我|俺|咱)?家?(?:爸|妈|父母|老公|老婆|爱人|儿子|女儿|爷爷|奶奶|公公|婆婆|哥|姐|弟|妹|岳父|岳母|对象|孩子))/;
