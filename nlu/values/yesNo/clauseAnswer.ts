import { clauseRules, notKnowing } from './clauseRules.js';

/**
 * What one clause of an answer says: `agree` and `deny` take their sense from the question (是的, 不是), `has` and `lacks`
 * speak of the matter itself (有, 没做), `unknown` is 不清楚. Undefined when the clause says none of these.
 */
export type ClauseAnswer = 'agree' | 'deny' | 'has' | 'lacks' | 'unknown';

/** @param clause half-width, simplified, lower case, without punctuation. */
export function clauseAnswer(clause: string): ClauseAnswer | undefined {
  const core = withoutEnds(clause);
  if (/所谓$/.test(core)) return undefined;
  if (core === '') return sounds.test(clause) ? 'agree' : undefined;
  if (asks.test(core) && !asksNothing.test(core) && !notKnowing.test(core)) return undefined;
  for (const { answer, pattern } of clauseRules) if (pattern.test(core)) return answer;
  return undefined;
}

function withoutEnds(clause: string): string {
  let core = clause;
  for (let before = ''; before !== core; ) {
    before = core;
    core = core.replace(fillers, '').replace(tails, '');
  }
  return core;
}

const verdict = 'ok|没|不|是|有|无|会|能|可|行|对|要|冇|唔|未';
const done = '住|做|开|买|确诊|切|签|查|刚|才|就|已';
/** 「上周做的」, 「昨天刚做完」: when it was done says no more than that it was. */
const when = `(?:大?[前昨今]天|(?:上|这)个?(?:周|星期|礼拜)[一二三四五六日天]?|(?:上|这)个?月|[去今前]年|\\d{1,2}(?:月份?|[号日])|早上|晚上|下午|上午)+(?=${done})`;
const fillers = new RegExp(
  `^(?:${when}|嗯+(?=[^哼哪呐])|恩+(?=.)|哦+|噢+|呃+|额+|啊+|唉+|哎呀?|诶|其实|当时|目前|现在|暂时|反正|(?:是的?|对的?|是啊|对啊)(?=有|没|无|做|住|开)|谢谢|多谢|麻烦了|` +
    `(?:那个?|这个?|我(?:们)?|他|她|就|也|倒|又|才|都|还真|真|真的|当然|必须|必定|(?:医生|大夫|医院|护士|他们|人家)(?:也|都)?[说讲]|确实|的确|肯定|绝对|从来|一直|已经|偶尔|有时候?|经常|时不时|最近|老是|总是|全|应该|好像|估计|大概|貌似|看来|看样子|基本上?|其实|应该说|按理|八成|多半|十有八九|我?(?:觉得|感觉|猜|记得|印象中|看)|按说|据说|听说|看着|看起来|看上去|看了一?下?|检查了?|核对了?|随时|大体上?|估摸着?|那|很)(?:的|是(?=没|不|有))?(?=${verdict}|应该|好像|估计|当然|必须|肯定|同意|愿意|想|觉得|很|好|需要|确定|(?:做|开|住|买|动|签|查|切)(?:了|过|完|好)))`,
);
const tails =
  /(?:的?(?:啊|呀|呢|吧|哦|噢|喔|哈|嘛|啦|咯|喽|呐|哒|滴|哩|嘞|诶|欸|耶|呵|谢谢|多谢|谢了|哟|哇|噻|撒|嗦))+$/;
const sounds = /^(?:嗯哼?|恩|啊|哦|噢|昂|嗯呐|em|mm|hm)+/;

/** A clause that asks something answers nothing, unless the asking is rhetorical. */
const asks =
  /什么|啥|多少|多久|怎么|咋|(?<!嗯)哪|几|为何|谁|^(?:是否|是不是|有没有|对不对|能不能|会不会|要不要|行不行|可不可以|好不好|愿不愿意)/;
const asksNothing =
  /(?:没(?:有|得)?|莫得|木得|冇)(?:什么|啥|几|多少)|不怎么|(?:什么|啥).{0,8}(?:[都也](?:没|不|冇)|(?:没有?|冇|木有)$)|哪来的|哪(?:里|儿|能|会|敢|来)?(?:有|知|晓|会|的事|是|能|敢)|(?:怎么|咋)(?:会|可能|能|知|晓)|(?:谁|哪个)(?:会|能)?(?:知|晓|清)|还用[问说]/;
