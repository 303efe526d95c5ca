/** Requests as `nlu:values` gets them, with the values the interfaces page gives for them. */
export const valueExamples: { request: Record<string, string>; value: unknown }[] = [
  { request: { kind: 'date', text: '上个月20号', prefer: 'past', now: '2026-11-22' }, value: '2026-10-20' },
  { request: { kind: 'date', text: '大后天', prefer: 'future', now: '2026-11-22' }, value: '2026-11-25' },
  { request: { kind: 'date', text: '20240715', prefer: 'past', now: '2026-11-22' }, value: '2024-07-15' },
  { request: { kind: 'date', text: '23年8月', prefer: 'past', now: '2026-11-22' }, value: '2023-08' },
  { request: { kind: 'date', text: '正月初五', prefer: 'past', now: '2026-11-22' }, value: '2026-02-21' },
  { request: { kind: 'date', text: '下下周三', prefer: 'future', now: '2026-11-22' }, value: '2026-12-02' },
  { request: { kind: 'date', text: '去年夏天', prefer: 'past', now: '2026-11-22' }, value: null },
  { request: { kind: 'date', text: '2月30号', prefer: 'past', now: '2026-11-22' }, value: null },
  { request: { kind: 'money', text: '2万8' }, value: 28000 },
  { request: { kind: 'money', text: '8w' }, value: 80000 },
  { request: { kind: 'money', text: '十几万' }, value: { about: 150000 } },
  { request: { kind: 'money', text: '两三万' }, value: { min: 20000, max: 30000 } },
  { request: { kind: 'money', text: '伍万元整' }, value: 50000 },
  { request: { kind: 'money', text: '不清楚' }, value: null },
  { request: { kind: 'phone', text: '+86 138-0013-8000' }, value: '13800138000' },
  { request: { kind: 'phone', text: '1380013800' }, value: null },
  {
    request: { kind: 'city', text: '魔都浦东' },
    value: { province: '上海市', city: '上海市', district: '浦东新区', area: 'urban' },
  },
  {
    request: { kind: 'city', text: '浙江义乌' },
    value: { province: '浙江省', city: '金华市', district: '义乌市', area: 'county' },
  },
  {
    request: { kind: 'city', text: '鼓楼区' },
    value: { ambiguous: ['南京市', '徐州市', '福州市', '开封市'] },
  },
  { request: { kind: 'yes_no', text: '应该是吧' }, value: 'yes' },
  { request: { kind: 'yes_no', text: '还真没有' }, value: 'no' },
  { request: { kind: 'yes_no', text: '这我哪知道' }, value: 'unknown' },
];
