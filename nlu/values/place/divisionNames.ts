/** Names by which people call a division, beside the official one. All at least two characters long. */
export function shortNames(official: string): string[] {
  const plain = official.replace(autonomous, '');
  const unit = /(自治州|自治县|自治旗|州|县|旗)$/.exec(official)?.[1]?.slice(-1) ?? '';
  const bare = plain === '' ? '' : plain === official ? official.replace(suffix, '') : plain;
  const withUnit = plain === official || plain === '' ? '' : `${plain}${unit}`;
  return [bare, withUnit].filter((name) => name.length >= 2 && name !== official);
}

const suffix = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|(?<=.{2})林区|省|市|盟|州|区|县|旗)$/;

/** 恩施土家族苗族自治州 → 恩施: the peoples named before 自治 are no part of the everyday name. */
const peoples =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|鄂温克|保安|裕固|京|独龙|各|普米';
const autonomous = new RegExp(
  `(?:(?:${peoples})族)*(?:蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|壮族|回族|维吾尔)?自治[区州县旗]$`,
);
