/**
 * What one clause of an answer says: `agree` and `deny` take their sense from the question (是的, 不是), `has` and `lacks`
 * speak of the matter itself (有, 没做), `unknown` is 不清楚. Undefined when the clause says none of these.
 */
export type ClauseAnswer = 'agree' | 'deny' | 'has' | 'lacks' | 'unknown';

/** @param clause half-width, simplified, lower case, without punctuation. */
export function clauseAnswer(clause: string): ClauseAnswer | undefined {
  const core = withoutEnds(clause);
  if (core === '') return sounds.test(clause) ? 'agree' : undefined;
  if (asks.test(core) && !asksNothing.test(core) && !notKnowing.test(core)) return undefined;
  for (const { answer, pattern } of rules) if (pattern.test(core)) return answer;
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

const verdict = '没|不|是|有|无|会|能|可|行|对|要|冇|唔|未';
const fillers = new RegExp(
  `^(?:嗯+(?=[^哼])|恩+(?=.)|哦+|噢+|呃+|额+|啊+|唉+|哎呀?|诶|其实|当时|目前|现在|暂时|反正|谢谢|多谢|麻烦了|` +
    `(?:那个?|这个?|我(?:们)?|他|她|就|也|倒|又|才|都|还真|真|真的|当然|必须|必定|(?:医生|大夫|医院|护士|他们|人家)(?:也|都)?[说讲]|确实|的确|肯定|绝对|从来|一直|已经|应该|好像|估计|大概|貌似|看来|看样子|基本上?|其实|应该说|按理|那|很)(?:的|是(?=没|不|有))?(?=${verdict}|应该|好像|估计|当然|必须|肯定|同意|愿意|想|觉得|很|好|需要|确定))`,
);
const tails =
  /(?:的?(?:啊|呀|呢|吧|哦|噢|喔|哈|嘛|啦|咯|喽|呐|哒|滴|哩|嘞|诶|欸|耶|呵|谢谢|多谢|谢了|哟|哇|噻|撒|嗦))+$/;
const sounds = /^(?:嗯哼?|恩|啊|哦|噢|昂|嗯呐|em|mm|hm)+/;

/** A clause that asks something answers nothing, unless the asking is rhetorical. */
const asks =
  /什么|啥|多少|多久|怎么|咋|哪|几|为何|谁|^(?:是否|是不是|有没有|对不对|能不能|会不会|要不要|行不行|可不可以|好不好|愿不愿意)/;
const asksNothing =
  /没(?:有)?(?:什么|啥|几|多少)|不怎么|(?:什么|啥).{0,8}[都也](?:没|不|冇)|哪(?:里|儿|能|会|敢|来)?(?:有|知|晓|会|的事|是|能|敢)|(?:怎么|咋)(?:会|可能|能|知|晓)|谁(?:会|能)?(?:知|晓|清)|还用[问说]/;

const knowing =
  '知道?|晓得|清楚?|确定|肯定|了解|记得|明白|懂|留意|注意|问(?!题)过?|关注|印象|概念|数|谱|把握|打听|细问|搞懂|搞清楚?|弄清楚?|识';
const notKnowing = new RegExp(
  `(?:不|没|唔|弗|勿)(?:有|太|大|是很|是特别|是太|怎么|很|完全|敢|曾|去|人)?(?:${knowing})|问.{0,4}才(?:知|清|晓)`,
);
const lexicalNegative = '舒服|适|良|便|好|同|足|锈|明|孕|少|稳|正常|对劲';

const agreeWord =
  '是|对|嗯|恩|系|係|啱|正是|正确|正解|没错|确实|的确|好|行|可以|可|中|成|得|要得|得行|妥|妥妥|ok|okay|okk|oki|欧克|欧了|哦了|yes|yep|yeah|yup|y|ye|sure|当然|必须|必需|肯定|一定|绝对|自然|' +
  '应该|就是|那是|算是|算|可不|雀实|同意|愿意|确认|确定|认可|接受|授权|明白|知道|了解|收到|答应|需要|要|想要?|用|昂|安排|办|来|走起?|继续|提交|开始|晓得|阔以|阔仪|木问题|莫问题|无误';
const agreeEnding = '的|了|啊|呀|滴|得|是|我|这样|这么回事|没|办|做|吧|呗|勒|嘞|咧|来|很';

const rules: readonly { answer: ClauseAnswer; pattern: RegExp }[] = [
  {
    answer: 'unknown',
    pattern:
      /^(?:这|那)?个?(?:我|俺|咱|她|他|鬼|天|谁)?(?:怎么|咋|哪(?:里|儿|能|会)?|上哪|谁|鬼|天)(?:会|能|可能)?(?:知|晓|清楚|记得)/,
  },
  {
    answer: 'unknown',
    pattern: notKnowing,
  },
  {
    answer: 'unknown',
    pattern:
      /[晓认]不得|不(?:一定|好说|好讲|确信|详)|(?:说|讲|拿|吃|记|搞|弄|分|看)不(?:准|好|清楚?|定|太清|住|懂|得|出来?|上来)|忘(?:了|记|光)|未知|待定|待查|^再(?:说|看|问问)|看情况|有待|得问|要问|^(?:问问|问一下)|没准|保不齐|两可|天知道|无从|冇印象|(?:医生|大夫|护士|医院|他们|人家)(?:也|都|还)?没有?(?:说|讲|告诉|交代|通知)/,
  },
  {
    answer: 'unknown',
    pattern: /^(?:也许|或许|可能|说不定|有可能|兴许|没准儿?|大概|似乎|也可能)(?:是|有|会|没有?|不是|不会)?$/,
  },
  {
    answer: 'has',
    pattern: new RegExp(
      `^(?:不是|并不是|并非|不会|不可能|没说过?|没有说|不能|不能说|不可以)(?:没有?|不(?!${lexicalNegative})|无|冇)`,
    ),
  },
  {
    answer: 'has',
    pattern: new RegExp(
      `^(?:没有?不(?!${lexicalNegative})|不得不|无不|(?:哪|怎么)(?:能|会|可能)(?:没|不(?!${lexicalNegative})))`,
    ),
  },
  {
    answer: 'agree',
    pattern:
      /^(?:可?不就是|可不|不然$|那不然|(?:没有?|冇|木有|无)(?:错|问题|毛病|意见|二话|得说|跑|差|异议|啥问题|什么问题|啥意见|什么意见)|不(?:错|假|介意|反对|在话下)|无误|错不了|少不了|跑不了|差不(?:多|离)|(?:这|那)?还用[问说])/,
  },
  {
    answer: 'deny',
    pattern:
      /^(?:不|错了?|否|非也|才怪|no|nope|nah|n|否定|×|x|❌|✗|✘|✖️?|(?:没|冇|没有|哪有)(?:[这那呢]回?|的)事|瞎说)+$|^(?:🙅|👎)/,
  },
  { answer: 'deny', pattern: /^(?:才|可|绝|并|也)?(?:不|唔|弗|勿|哪里?)(?:是|系|係|对|像|属于|啱)/ },
  {
    answer: 'lacks',
    pattern:
      /^(?:还没|没(?!事$|事儿$|关系|准)|未|尚未|暂未|无|暂无|冇|木有|木得|莫得|米有|哪(?:里|儿)?(?:有|来)|不曾|从未|并没|并未|并无|毫无|0$|零$)/,
  },
  {
    answer: 'lacks',
    pattern:
      /^(?:不(?!同意见)|唔|甭|别|勿|弗|免了|莫|休想|拒绝|算了|罢了|谢绝|放弃|取消|要不得|使不得|哪能|哪会|怎么会|怎么可能|哪敢|难)/,
  },
  {
    answer: 'lacks',
    pattern:
      /(?:用不着|犯不着|不用|不必|不需要|不要|不了|不行|不可以|不同意|不愿意|不想|不能|不会|不成|还没|没有|没[办做去买住开查吃用到])了?$/,
  },
  {
    answer: 'agree',
    pattern: new RegExp(`^(?:(?:${agreeWord})(?:${agreeEnding})*)+$|^(?:👌|👍|🙆|✅|✔|☑|√|💯|🆗|🉑)`),
  },
  {
    answer: 'agree',
    pattern: /^(?:是(?!不是|否)|对(?![了于方不面]|对面)|嗯|可以|同意|愿意|确认|确定|当然|肯定|需要|没错)/,
  },
  { answer: 'lacks', pattern: /^.{1,3}不(?:到|了|起|上|成|动|完|着|下|开)$/ },
  { answer: 'has', pattern: /^(?:能|会)?.{1,2}得(?:到|了|起|上|成|动|完|着|下|开)$|^能[^不没]{1,3}$/ },
  { answer: 'has', pattern: /^(?:有(?!点事|事|时|人)|已经?|早(?:就|已)|还有)/ },
  {
    answer: 'has',
    pattern:
      /^(?:刚刚?|都|全)?(?:住|做|开|买|确诊|切|签|交|查|去|吃|用|在|会|能|还在|还能|多)(?:过|了|着|到|的|完|好|院|手术|刀|药)*$/,
  },
];
