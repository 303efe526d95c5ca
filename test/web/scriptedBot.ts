/** Says one of everything the chat page can show, on a word. The people and numbers in it do not exist. */
import type { Said } from './fakeDirectLine.js';

const clause =
  '垫付服务覆盖全国 83 个城市中的二级及以上公立医院（仅覆盖市区范围，城市下属的县、社区、镇、村等医院暂不支持）。';

const yesNo = [
  { value: 'yes', title: '同意' },
  { value: 'no', title: '不同意' },
];

/** Word of the customer → what the page then has to show. */
export const scenes: Readonly<Record<string, object[]>> = {
  同意办理: [
    asks(
      '为了核对您的保障，我需要记录您的健康和身份信息，只用于这次申请。您同意吗？',
      'consent',
      'yes_no',
      yesNo,
      9,
    ),
  ],
  同意: [whom()],
  给谁: [whom()],
  绿通: [
    asks(
      '您需要重疾绿通的哪些服务？可以选几项。',
      'green_item',
      'choices',
      [
        { value: 'remote_consult', title: '远程问诊' },
        { value: 'expert_clinic', title: '专家门诊' },
        { value: 'exam_fast_track', title: '检查加速' },
        { value: 'admission_surgery', title: '住院手术安排' },
        { value: 'ward_visit', title: '住院探视' },
        { value: 'follow_up', title: '医后随访' },
        { value: 'tcm_physio', title: '中医理疗' },
        { value: 'nutrition', title: '营养方案' },
        { value: 'expert_review', title: '专家复诊' },
      ],
      5,
    ),
  ],
  保单: [
    asks(
      '请告诉我保单号。找不到也没关系。',
      'policy_no',
      'policy_no',
      [{ value: 'none', title: '没有保单号' }],
      7,
      true,
    ),
  ],
  证件: [asks('为了核对身份，请输入被保险人证件号的后 4 位。', 'id_last4', 'id_last4', undefined, 6, true)],
  日期: [asks('哪天住院的？还没住院的话，说计划的日期。', 'admission_date', 'date', undefined, 5, true)],
  确诊日期: [asks('是什么时候确诊的？', 'diagnosis_date', 'date', undefined, 4, true)],
  城市: [asks('您家在哪个城市、哪个区？', 'city', 'city', undefined, 3, true)],
  医院: [asks('是哪家医院？', 'hospital', 'hospital', undefined, 4, true)],
  费用: [asks('预计医保之后自己要付多少？说个大概就行。', 'estimated_cost', 'money', undefined, 2, true)],
  天数: [asks('需要护工照顾几天？', 'care_days', 'integer', undefined, 2, true)],
  联系: [asks('请留一个手机号，专员会打给您。', 'contact_phone', 'phone', undefined, 1)],
  手术: [asks('手术做过了吗？', 'surgery', 'yes_no_unsure', undefined, 0)],
  急: [
    says(
      '请立即拨打 120，或让身边的人帮忙拨打。\n胸口疼痛超过几分钟不要等。\n\n等救护车的时候，我可以继续帮您办理。客服热线 10109955。',
    ),
  ],
  难过: [
    {
      ...says(
        '听起来您现在很难受。您可以随时拨打全国统一心理援助热线 12356，24 小时有人接听；有生命危险时请打 120 或 110。\n\n要不要我帮您转人工？',
      ),
      suggestedActions: {
        actions: [
          { type: 'imBack', title: '转人工', value: '转人工' },
          { type: 'imBack', title: '先不用', value: '先不用' },
        ],
      },
    },
  ],
  链接: [
    says(
      '服务说明见 https://example.com/service?a=1&b=2。自付 120 元以下不用提交，投诉请打 12378。\n<b>这不是粗体</b>',
    ),
  ],
  通过: [
    {
      ...says('您的医疗垫付申请已提交。服务专员会尽快联系您。提供垫付不代表同意理赔。'),
      attachments: [receipt('eligible')],
    },
  ],
  待核: [{ ...says('您的申请已提交，有两项要由专员核实。'), attachments: [receipt('needs_review')] }],
  不行: [
    {
      ...says('很抱歉，这次暂时不能办理医疗垫付，原因在下面。您还可以：'),
      attachments: [receipt('ineligible')],
      suggestedActions: {
        actions: [
          { type: 'imBack', title: '改一个回答', value: '改一个回答' },
          { type: 'imBack', title: '看看视频问诊', value: 'video_consult' },
          { type: 'imBack', title: '转人工', value: '转人工' },
        ],
      },
    },
  ],
  条款: [{ ...says('请看条款。'), attachments: [receipt('ineligible', `请拨打 10109955。${clause}`)] }],
  接入: [event('accepted'), says('您好，我是人工客服，您的情况我看到了。请问现在人在医院吗？')],
  结束: [event('completed'), says('人工服务已结束，您可以继续向我提问。')],
  没人: [
    event('failed'),
    says('现在没有客服在线（工作日 9:00–18:00 有人）。您可以拨打 10109955，编号 SL-20261123-0007。'),
  ],
  想想: [{ type: 'typing' }],
};

export const greeting = [
  {
    ...says(
      '您好，这里是保险服务受理。请直接告诉我发生了什么，比如「我爸住院了，能垫付吗」。\n我是自动应答助手；要找人工，随时说「转人工」或拨打 10109955。',
    ),
    suggestedActions: {
      actions: ['医疗垫付', '肿瘤特药', '重疾绿通', '术后家庭护理', '我的进度', '全部服务'].map((title) => ({
        type: 'imBack',
        title,
        value: title,
      })),
    },
  },
];

export function scriptedBot(said: Said): object[] {
  if (said.first) return greeting;
  if (said.hasPicture) return [says('图片收到了，会和申请一起交给专员。')];
  return scenes[said.text] ?? [says(`收到：${said.text}`)];
}

function says(text: string) {
  return { type: 'message', text };
}

function event(state: string) {
  return { type: 'event', name: 'handoff.status', value: { state } };
}

function asks(
  text: string,
  slot: string,
  kind: string,
  choices: object[] | undefined,
  left: number,
  unknown = false,
) {
  return { ...says(text), channelData: { question: { slot, kind, choices, unknown }, progress: { left } } };
}

function whom() {
  const choices = [
    { value: 'self', title: '本人' },
    { value: 'spouse', title: '配偶' },
    { value: 'child', title: '子女' },
    { value: 'parent', title: '父母' },
    { value: 'other', title: '其他亲友' },
  ];
  return asks('好的。这次服务是给谁用的？', 'relation', 'choice', choices, 8);
}

function receipt(outcome: 'eligible' | 'ineligible' | 'needs_review', words = clause) {
  const refused = outcome === 'ineligible';
  return {
    contentType: 'application/vnd.service-intake.receipt+json',
    content: {
      reference: refused ? null : 'SL-20261123-0007',
      service: 'medical_advance',
      serviceName: '医疗垫付',
      outcome,
      slots: { cause: 'accident', contact_phone: '138****8000' },
      reasons: reasons(refused ? 'fail' : 'pass', outcome === 'needs_review' ? 'unknown' : 'pass').map(
        (one) => ({ ...one, clause: words }),
      ),
      nextSteps: refused
        ? ['如果医院地址填错了，回复「改一个回答」。', '也可以拨打 10109955 由人工核实。']
        : [
            '服务专员会联系您，核对材料和费用。',
            '请准备住院证明、费用清单和身份证明。',
            '有疑问请拨打 10109955，报上受理编号。',
          ],
      hotline: '10109955',
    },
  };
}

function reasons(place: string, open: string) {
  const told = open === 'pass';
  return [
    reason('policy_in_force', '保单有效', 'pass policy 您的保单在住院当天有效。'),
    reason('waiting_period', '等待期', 'pass policy 意外住院没有等待期。'),
    reason('admission', '已住院或准备住院', 'pass declared 您说已经住院。'),
    reason(
      'city_coverage',
      '覆盖城市',
      `${open} directory ${told ? '成都市在覆盖范围内。' : '名单要由专员核实。'}`,
    ),
    reason(
      'urban_area',
      '市区',
      `${place} declared ${place === 'pass' ? '医院在市区。' : '医院在县里，目前只覆盖市区。'}`,
    ),
    reason('hospital_level', '医院等级', 'pass directory 华西医院是三级甲等医院。'),
    reason(
      'cost_over_deductible',
      '超过免赔额',
      `${open} policy ${told ? '预计 8 万元。' : '费用还不确定。'}`,
    ),
  ];
}

function reason(code: string, title: string, judgement: string) {
  const [verdict, basis, text] = judgement.split(' ');
  return { code, title, verdict, basis, text, clause };
}
