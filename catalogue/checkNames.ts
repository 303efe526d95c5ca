import type { Problem } from './problem.js';
import type { ServiceFile } from './schema.js';

/** One name may mean one service only; width, case and spaces make no difference. */
export function checkNames(files: readonly { file: string; service: ServiceFile }[]): Problem[] {
  const ownerOf = new Map<string, string>();
  return files.flatMap(({ file, service }) =>
    namesOf(service).flatMap(({ path, name }) => {
      const key = name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
      const owner = ownerOf.get(key);
      ownerOf.set(key, owner ?? service.id);
      if (owner === undefined) return [];
      const reason = owner === service.id ? `「${name}」 stands twice` : `「${name}」 already means ${owner}`;
      return [{ file, path, reason }];
    }),
  );
}

function namesOf({ name, aliases }: ServiceFile): { path: string; name: string }[] {
  return [
    { path: 'name', name },
    ...aliases.map((alias, index) => ({ path: `aliases.${index}`, name: alias })),
  ];
}
