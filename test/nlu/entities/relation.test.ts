import { said } from './extract.js';

const served: [text: string, relation: string[]][] = [
  ['我爸肺癌住院', ['我爸=parent']],
  ['帮老公申请垫付', ['老公=spouse']],
  ['孩子发烧三天了', ['孩子=child']],
  ['娃吐了三次了', ['娃=child']],
  ['我婆婆胰腺癌住院，实在累倒了', ['我婆婆=other']],
  ['我岳母今天住进去的', ['我岳母=other']],
  ['本人确诊结肠癌', ['本人=self']],
  ['我住院了', ['我=self']],
  ['我确诊了鼻咽癌', ['我=self']],
  ['我住重庆西南医院呢，要八万', ['我=self']],
  ['我自己', ['我自己=self']],
  ['患者：我本人', ['我本人=self']],
  // 我 is not the patient in these.
  ['我要办医疗垫付', []],
  ['叫我自己去外面买', []],
  ['我帮忙问一下肺癌的药', []],
  ['我听说肺癌可以用', []],
  // Of several people the one who is ill or for whom something is wanted.
  ['我老公是他主治，病人是我儿子', ['我儿子=child']],
  ['我老公是他主治', []],
  ['我在云南，我妈在成都华西住院，爸爸走得早', ['我妈=parent']],
  ['女儿在国外没回来过，老伴前天做的开颅手术', ['老伴=spouse']],
  ['白血病小孩住院，妈妈怀孕了，爸爸上班', ['小孩=child']],
  ['住院的是我姐，我妈陪着', ['我姐=other']],
  ['宫外孕手术刚下台，老公在外地打工', []],
  ['我老板突发心梗', ['我老板=other']],
  ['帮同事老赵申请，他有胸腺癌', ['同事=other']],
  ['俺家马桶让孩子塞了个玩具', []],
  ['爸爸是肠癌走的，我今年四十了，想做早筛', ['我=self']],
  // Chains.
  ['孩子他爸脑梗', ['孩子他爸=spouse']],
  ['孩子爸爸住院了', ['孩子爸爸=spouse']],
  ['我老公的妈妈要换关节', ['我老公的妈妈=other']],
  ['同事的老爸肺纤维化', ['同事的老爸=other']],
  ['员工的小孩确诊了戈谢病', ['员工的小孩=other']],
  ['老板让我联系，他老婆卵巢癌复发', ['老婆=other']],
  // The writer says what the writer is.
  ['我是他儿子，老人脑出血住院', ['我是他儿子=parent']],
  ['我是患者的女儿', ['我是患者的女儿=parent']],
  ['我是她老公', ['我是她老公=spouse']],
  ['我是他妈妈，烧到39度', ['我是他妈妈=child']],
  // Denied, and words that only look like people.
  ['不是我爸是我妈住院', ['我妈=parent']],
  ['姑娘，帮我看看降压药怎么吃', []],
  ['奶茶三折我不稀罕', []],
  ['护士姐姐能来家吗', []],
  ['儿童医院的号抢不到', []],
  // Traditional characters and dialect.
  ['我媽肺腺癌', ['我媽=parent']],
  ['阿公中風住院，屋企人要返工', ['阿公=other']],
  ['俺娘住院嘞', ['俺娘=parent']],
];

test.each(served)('%s', (text, relation) => {
  expect(said(text, 'relation')).toEqual(relation);
});

const policies: [text: string, owner: string[]][] = [
  ['用我的保单给我妈申请', ['我的保单=self']],
  ['我爸名下的保险能用吗', ['我爸名下的保险=parent']],
  ['用老公的保单给孩子买药', ['老公的保单=spouse']],
  ['给孩子买的保险能用吗', ['孩子买的保险=child']],
  ['保单是我妈名下的', ['保单是我妈=parent']],
  ['我保单里有这个', ['我保单=self']],
  ['医疗保险怎么报销', []],
  ['保险公司打电话给我了', []],
];

test.each(policies)('whose policy: %s', (text, owner) => {
  expect(said(text, 'policy_of')).toEqual(owner);
});

test('the owner of a policy is not taken for the one served', () => {
  expect(said('用老公的保单给孩子买药', 'relation')).toEqual(['孩子=child']);
  expect(said('用老公的保单', 'relation')).toEqual([]);
});
