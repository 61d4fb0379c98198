/** As they are answered; null while somebody is inside. */
export function timesOf({
  checkedInAt,
  checkedOutAt,
}: {
  readonly checkedInAt: Date;
  readonly checkedOutAt: Date | null;
}): {
  checkedInAt: string;
  checkedOutAt: string | null;
} {
  return { checkedInAt: checkedInAt.toISOString(), checkedOutAt: checkedOutAt?.toISOString() ?? null };
}
