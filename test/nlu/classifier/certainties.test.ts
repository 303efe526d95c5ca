import { createCertainties } from '../../../nlu/classifier/certainties.js';
import { readLanguageData } from '../../../nlu/classifier/readLanguageData.js';
import { normalise } from '../../../nlu/normalise.js';

describe('createCertainties with the list in data/', () => {
  const certainly = createCertainties(readLanguageData('data/lexicons').certainties);

  test.each([
    ['老伴刚刚倒在厨房叫不醒了', 'emergency'],
    ['孩子噎住了脸发紫快来人', 'emergency'],
    ['他没有呼吸了', 'emergency'],
    ['快叫救护车', 'emergency'],
    ['喝了半瓶农药怎么办 刚刚喝的', 'emergency'],
    ['转人工', 'agent'],
    ['请帮我转人工客服!', 'agent'],
    ['客服', 'agent'],
  ])('%s is certainly %s', (text, expected) => {
    expect(certainly(normalise(text))).toBe(expected);
  });

  test.each([
    '昏迷是什么原因引起的',
    '去年突然昏迷过一次，现在没事了',
    '脑梗昏迷住院，押金交不起了',
    '呼吸困难挂什么科',
    '被噎住了怎么急救的方法',
    '手机没反应了快帮我',
    '人工流产后多久能上班',
    '人工关节置换',
    '客服态度太差了',
    '帮我申请护工',
  ])('%s is left to the weights', (text) => {
    expect(certainly(normalise(text))).toBeNull();
  });

  test.each([
    '老伴刚才心梗发作了 快救',
    '爸爸突然嘴歪了话也说不清',
    '孩子吃花生卡住了 脸都紫了',
    '菜刀切断手指了 血止不住',
    '我妈吞了一瓶安眠药 叫不醒',
    '她喝农药了 快来人',
    '他割腕了 好多血',
    '有人从三楼摔下来了 不动了',
    '奶奶晕倒了 怎么办啊',
    '娃抽搐了 翻白眼',
    '人没有呼吸了 快',
    '阿爷冇呼吸喇 快啲call白车',
    '孩子掉进水里了 刚捞上来没气',
    '爷爷触电了倒在地上',
    '吃了海鲜喉咙肿了 喘不过气了',
    '羊水破了孩子快要生了',
    '他站在天台边上 马上要跳楼',
    '厨房煤气中毒了 两个人叫不应',
    '胸口像石头压着 大汗 一直疼了 救命',
    '被毒蛇咬了 腿肿了',
    '哮喘发作了 嘴唇发紫',
    '工地上被重物砸了 流血不止',
    '突然昏倒了 口吐白沫',
    '大出血了 人快不行了',
    '绳子上吊 刚放下来 没心跳了',
    '宝宝呛奶了 脸发青',
    '开水烫烂了 快叫救护车',
    '车祸了 有人卡在里面',
    '心跳停止了 正在按',
    '误服老鼠药了 现在吐血',
    '触电了 人倒在地上',
    '血氧掉到70了 人犯迷糊',
    '孩子不呼吸了',
    '伤口崩了 血往外涌',
    'help, my dad is unconscious',
    'she is not breathing',
    'jiu ming a',
  ])('%s is a danger happening now', (text) => {
    expect(certainly(normalise(text))).toBe('emergency');
  });

  // Idioms, plants, devices, films, knowledge, what is over, and what another service is asked for.
  test.each([
    '大出血了 给女儿买钢琴花了八万',
    '发财树快死了 怎么救',
    '绿萝快不行了',
    '电子血压计没反应 换电池也不行',
    '平板没反应了 充电也不亮',
    '充电器没反应了',
    '仓鼠没气了',
    '兔子拉稀 快死了',
    '鱼翻肚子了 快不行了',
    '车打不着火了 电瓶没电',
    '手机没电快挂了',
    '国足要断气了',
    '钱包大出血了',
    '股票跳水 要跳楼了 哈哈',
    '笑死我了 救命',
    '救命 这剧太好哭了',
    '救命 这道高数题怎么解',
    '快救救我的论文',
    '我要窒息了 这颜值',
    '窒息操作 看哭了',
    '卡住了 副本第三关',
    '电影里他从天台跳下去了 是哪部片',
    '遗书写了三版 又删了',
    '站在天台吹了会儿风又下来了 现在在家',
    '弟弟把路由器全砸了 不肯吃药',
    '人都快等断气了 上门护士还没影',
    '吐血 填了半天一闪全没了 什么破程序',
    '中风的前兆有哪些',
    '心梗发作时有什么症状',
    '去年溺水过 现在没事了',
    '听说邻居猝死了 心慌',
    '剖宫产大出血转重症，一天两万往里填',
    '猝死 意外险赔吗',
    '早上看见路上撞了 堵车',
    '下水道返水 快满出来了 救命',
    '血氧93 爬楼后的',
    '蚂蟥咬 血止不住 贴了棉球 现在停了',
    'what are the symptoms of a heart attack, chest pain',
    '绿植枯了 救命 哈哈',
  ])('%s is no danger by its words alone', (text) => {
    expect(certainly(normalise(text))).not.toBe('emergency');
  });

  test.each([
    '我想死',
    '想自杀怎么办',
    '真的不想活了',
    '唔想活落去',
    '活着没意思',
    '死了算了',
    '我是累赘',
    '控制不住掐自己',
    '你们有心理医生吗',
    '帮我挂安定医院的号',
    '想找精神科大夫开药',
    '抑郁症会遗传吗',
    '怀疑自己得了焦虑症',
    '双相换药后手抖',
    '舍曲林吃几个月能停',
    'PHQ-9做出来十九分',
    '孩子多动症要吃专注达吗',
    '女儿厌食症 三十四公斤',
    '惊恐发作怎么办',
    '她有被害妄想',
    '是不是抑郁了 想做个评估',
    '玉玉症怎么治',
    'I want to die',
    'can I see a psychiatrist',
    'xinli zixun',
    'I feel hopeless',
    "anxiety, can't sleep",
  ])('%s asks for help of the mind', (text) => {
    expect(certainly(normalise(text))).toBe('mental_health');
  });

  // Insurance, study, films, jokes, the body; and a life in danger now, which the mind must not hide.
  test.each([
    '抑郁症能买重疾险吗',
    '看心理科医保报吗',
    '心理学考研难吗',
    '精神科护士招聘',
    '抑郁症 论文 参考文献 格式',
    '《丈夫得了抑郁症》 演员表',
    '强迫症看了极度舒适的视频',
    '焦虑的近义词',
    '想死你了 啥时候回来聚',
    '猫抑郁了 不吃罐头',
    '等你们回电等得我要抑郁了',
    '填资料填到抑郁 你们故意的吧',
    '不是抑郁，就是鼻塞睡不着',
    '甲亢 怕冷 情绪还行',
    '冠心病放了支架能喝酒吗',
    '老年痴呆 晚上闹 是精神问题吗',
    '卒中后抑郁 想请护工',
    '充电宝支持双向充电吗',
    '咳嗽睡不着',
    '压力心电图是查什么的',
    '脑子进水了才买这个基金',
    '我站在楼顶 不想活了',
    '药都吞了 不想活了',
    '绳子准备好了 想死',
    '手麻脖子酸 不是心理的事',
    '心理阴影面积 求',
    '社恐人的快乐 外卖柜',
  ])('%s does not by its words alone', (text) => {
    expect(certainly(normalise(text))).not.toBe('mental_health');
  });
});
