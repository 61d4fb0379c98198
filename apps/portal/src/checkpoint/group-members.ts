import { printDeclarationText } from '#libs/vocabulary';
import { api } from '../api/api';

/** One of those who declared together, who passes by a code of his own. */
export interface GroupMember {
  readonly fullName: string;
  /** As it is scanned. */
  readonly text: string;
}

/** Who declared together under this code, in the order in which they were named. */
export async function membersOfGroup(text: string): Promise<readonly GroupMember[]> {
  const { data } = await api.POST('/v1/scans', { body: { text } });
  const { members = [] } = (data?.fields ?? {}) as { members?: readonly { fullName: string; memberCode: string }[] };
  return members.map(({ fullName, memberCode }) => ({ fullName, text: printDeclarationText(memberCode) }));
}
