import { type Sentence, termOf } from '../lexicons/readSentence.js';

/**
 * Names that stand right behind a relation, without a word that announces them (我妈王秀英住院). Strict, as many family names
 * are everyday words: the name begins with one that is common, holds no word of the lists and is followed by what befalls people.
 */
export function familyNames({ plain, hits }: Sentence): { start: number; end: number }[] {
  return hits.flatMap((hit) => {
    if (termOf(hit, 'person') === undefined || !isKin(plain, hit.start, hit.end)) return [];
    const start = hit.end;
    const length = nameLength(plain, start, (at) => hits.some((other) => other.start === at));
    if (length === undefined) return [];
    const end = start + length;
    return hits.some((other) => other.start < end && start < other.end) ? [] : [{ start, end }];
  });
}

/** A relation of one character needs somebody whose it is: 我妈, 他爸. */
function isKin(plain: string, start: number, end: number): boolean {
  return end - start > 1 || /[我俺咱他她你给帮替]$/.test(plain.slice(0, start));
}

/** @param beginsWord whether a word of the lists (an illness, a drug, a wish) begins at the place. */
function nameLength(plain: string, start: number, beginsWord: (at: number) => boolean): number | undefined {
  const [name = '', family = '', first = '', second = ''] =
    /^(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|[\u4e00-\u9fff])([\u4e00-\u9fff])([\u4e00-\u9fff])?/.exec(
      plain.slice(start, start + 4),
    ) ?? [];
  if (name === '' || !(family.length === 2 || common.has(family)) || everyday.test(name)) return undefined;
  if (noGiven.has(first)) return undefined;
  const long = family.length + 2;
  const rest = plain.slice(start + long);
  if (second !== '' && !noGiven.has(second) && (follows.test(rest) || beginsWord(start + long))) return long;
  const short = family.length + 1;
  return befalls.test(plain.slice(start + short)) || beginsWord(start + short) ? short : undefined;
}

const common = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔崔邱秦江史顾侯邵孟龙万段雷钱汤尹黎易武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦俞章鲁葛韦毕聂焦向柳邢岳齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫查屈鲍覃霍翁植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边',
);

/** Words that begin with a family name's character. */
const everyday =
  /^(?:凌晨|马[上路桶桥]|周[一二三四五六日天末岁边围转期身]|高[血烧热龄危度压考中低原兴位脂糖钙风]|黄[疸体斑斑色昏金]|方[便法面案]|于[是今昨上去]|万[一分]|金[额融]|石[头膏]|江[苏西门阴]|田里|汤药|温[度州江岭]|文[化件章]|龙[岩岗]|向[上下前后来左右医]|左[右边侧手腿脚眼肺肾乳胸肩耳]|关[节于心系]|查[出完了过体]|解[除决放]|强[直烈制]|单[位独纯]|包[括块皮]|司机|边[上境缘]|房[颤子间产屋]|车[祸上里子]|宁[波夏可]|盛[夏京]|项目|曲张|游[泳离]|阳[性台光痿]|易[瑞栓]|武[汉昌]|莫名|毕[竟业]|齐[鲁齐]|钱[不也都没包]|任[何务]|许[多久]|程度|成[都人]|曾[经]|何[时况必]|苏[州醒]|韩国|杜冷|唐[山筛]|严重|雷[莫帕]|沈阳|洪[水湖]|庄[里上]|管[子理道]|卫生|桂林|兰州|梅[毒州]|童[年话]|华[西山东北]|景[区]|植[入物]|甘[肃油精]|史[上前]|顾[虑不]|施工|岳[父母阳麓]|林州|邢台|范围|孔[径]|牛[奶肉皮]|乔迁|贺州|孙[子女儿媳]|欧洲|冉冉|席[位]|费用|纪[念]|陆[续军]|夏[天季]|秦皇|侯[车]|倪)/;

/** Characters that no given name, or hardly one, is made of. */
const noGiven = new Set(
  '在要想也就都又还不没有是去来到了着过被把给用得能会可说因已刚再很太最上下个这那什么怎吗呢吧啊的地做住院病癌血痛疼药医二三四五六七八九十两几岁前后今昨早晚出入术确诊查检买开打问带送叫让和跟与或但只从自己我你他她们先女位爸妈爷奶哥姐弟妹叔姨舅姑公婆儿孩么点号日总老小阿肿瘤肺胃肝肾脑心腰腿骨炎',
);

const follows =
  /^(?:$|[，,。.!！?？；;、\s(（]|住|入院|出院|做|手术|要|申请|办|用|约|预约|咨询|买|吃|确诊|查|检|得了|得的|患|生病|病|今年|昨|前天|上周|上个?[月星礼]|[在因摔被]|想|需|现在|刚|已|去|突|最近|有|电话|身份|保单|男|女|\d|的(?:保单|保险|身份|病|手术|电话|名字|情况)|和|他|她|也)/;
const befalls =
  /^(?:申请|预约|住院|入院|出院|确诊|查出|手术|今年|电话|身份证|生病|得了|患|做(?:了)?手术|摔|的(?:保单|身份证))/;
