/** What the words of a hospital's name tell where no directory knows it. */
export interface HospitalFacts {
  level: 'level_1' | null;
  ownership: 'private' | null;
  ward: 'special' | 'international' | 'vip' | null;
  /** A county hospital, and anything of a town or village, lies outside the urban area. */
  area: 'county' | null;
}

export function hospitalFactsFromWords(name: string): HospitalFacts {
  const words = name.normalize('NFKC');
  return {
    level: firstLevel.test(words) ? 'level_1' : null,
    ownership: privateOwner.test(words) ? 'private' : null,
    ward: wards.find(({ pattern }) => pattern.test(words))?.ward ?? null,
    area: county.test(words) && !urban.test(words) ? 'county' : null,
  };
}

const firstLevel = /社区(?:卫生|医院|服务)|卫生(?:院|所|室|站)|诊所|门诊部|医务室|村医(?!院)|一级|一甲|一乙/;
const privateOwner =
  /民营|私立|私人|民办|和睦家|爱尔眼科|美中宜和|莆田系|卓正医疗|瑞尔齿科|美年大健康|慈铭|国际医疗中心有限|美容/;
const wards = [
  { ward: 'vip', pattern: /vip|贵宾|高级病房/i },
  { ward: 'international', pattern: /国际(?:部|医疗部|病房|病区|门诊)|外宾/ },
  { ward: 'special', pattern: /特需|干部病房/ },
] as const;

// 县 or 旗 right before the hospital's own words, or the word for a town or village anywhere.
const county =
  /[县旗](?:里|上|城|级)?(?:的|那个)*(?:第?[一二三四五六七八九十]+)?(?:人民|中心|中医|妇幼|中西医|康复|骨科|肿瘤|总)*(?:医院|院|保健)|[镇乡村](?:里|上)?(?:的|那个|中心)*(?:卫生|医院|诊所|人民|医务)|[\u4e00-\u9fff]{2,}[镇乡村]/;
/** 新城, 芜湖镜湖 and the like are no towns; neither is a new district called 村. */
const urban = /街道|中关村|[县旗][^医]{0,8}区/;
