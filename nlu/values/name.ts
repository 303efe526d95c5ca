import type { Reading } from './reading.js';

/**
 * A person's name: 2–20 Chinese characters (· between the parts of a long one), or Latin letters; 我叫, 姓名: and the like are
 * left out. Reasons: `none` (figures, a sentence, nothing), `length` (one character, or more than 20).
 */
export function readName(text: string): Reading<string> {
  if (text.length > longestText) return { ok: false, reason: 'none' };
  if (asked.test(text)) return { ok: false, reason: 'none' };
  const name = stripped(text);
  if (name === '' || /\d/.test(name) || sentence.test(name)) return { ok: false, reason: 'none' };
  if (!/^[\p{Script=Han}·]+$/u.test(name) && !/^\p{Script=Latin}[\p{Script=Latin}.' ·-]*$/u.test(name))
    return { ok: false, reason: 'none' };
  const letters = name.replace(/[^\p{L}]/gu, '').length;
  if (letters < 2 || letters > 20) return { ok: false, reason: 'length' };
  return { ok: true, value: name };
}

/** With every word that may stand around it a name is shorter than this. */
const longestText = 80;

/** Names keep their own characters (a traditional one is no misspelling), only width, spaces and the dot are evened out. */
function stripped(text: string): string {
  let name = text
    .normalize('NFKC')
    .replace(/[•・‧．]/g, '·')
    .trim();
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(leading, '').replace(trailing, '').trim();
  }
  return /^[\p{Script=Han}·\s]+$/u.test(name) ? name.replace(/\s+/g, '') : name.replace(/\s+/g, ' ');
}

const leading =
  /^(?:你好|您好|[我他她]姓[\p{Script=Han}][,，]?(?=叫|名)|[我他她俺](?:爸爸?|妈妈?|父亲|母亲|老公|老婆|爱人|儿子|女儿|奶奶|爷爷|外婆|外公|姥姥|姥爷|婆婆|公公|孩子|老伴|丈夫|妻子|岳父|岳母)(?=叫|名叫|是)|嗯+|哦|那个|就|写|填|我的?(?=名字|姓名|全名|大名|本名|联系人|叫|是)|他的?(?=名字|姓名|叫)|她的?(?=名字|姓名|叫)|(?:患者|病人|被保险人|投保人|家属)?(?:的?(?:名字|姓名|全名|大名))|(?:患者|病人|被保险?人|投保人|家属|就诊人)(?=叫|是|为|[:,\s])|联系人(?:姓名|名字)?|(?:就|名)?叫(?:做)?|姓名|名字|称呼|本人|我叫|我是|联系(?=我)|(?:可以|请)?联系(?:一下)?(?=[\p{Script=Han}]{2,4}$)|是|为|填|[,:;。.、!\s])/u;
const trailing =
  /(?:[,。.!?;:、~\s]|[(（](?:患者|病人|本人|家属|被保险人|女|男)[)）]|[,，]\s*[女男](?:性|士)?(?:[,，]?\s*\d{1,3}岁)?|这个名字|就(?:行|好|可以)了?|就是我|谢谢|(?<=[\p{Script=Han}]{2})(?:吧|哈|啊|呀|先生|女士|小姐))+$/u;

/** 「提交就等于同意吗？」 */
const asked = /[吗么]?[?？]\s*$/u;

/** Words that no name is made of. */
const sentence =
  /啥|方便|透露|保密|匿名|等[一等]?下|等等|同上|如上|见上|上面|刚才|说过|都行|都可以|不知道|不清楚|不想|不要|没有|什么|怎么|为什么|多少|哪里|可以|需要|人工|客服|谢谢|取消|算了|电话|手机|号码|这个|那个|我们|你们|他们|自己|本人|医院|保险|保单|住院|先生是|问一下|吗$|呢$|^是的?$|^好的?$|^对的?$|^没$|^不是?$|一样|随便|稍后|等会|上一步|返回|我妈|我爸|我老公|我老婆|我儿子|我女儿|妈妈$|爸爸$|[我你您]|没人|[,。!?;]/;
