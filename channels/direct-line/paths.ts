export const basePath = '/v3/directline';
export const attachmentPath = `${basePath}/attachments`;
