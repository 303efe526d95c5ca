import { z } from 'zod';

/** As much of a chat completion as we read. */
const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** Far more than one label takes, wrapped in whatever an endpoint wraps it in. */
const mostBytes = 32_768;

/** What the endpoint says, as bare words. @throws when it is no chat completion, or a flood. */
export async function readAnswer(response: Response): Promise<string> {
  const completion = completionSchema.parse(JSON.parse(await readBody(response)));
  return completion.choices[0]?.message.content.trim() ?? '';
}

async function readBody({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early ends the transfer.
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new RangeError('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
