/** An activity's id within its conversation: `<conversation id>|<seq, at least 7 digits>`, as Direct Line clients know it. */
export function activityId(conversationId: string, seq: number): string {
  return `${conversationId}|${String(seq).padStart(7, '0')}`;
}
