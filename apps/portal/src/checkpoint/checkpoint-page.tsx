import { useMe } from '../session/session';
import { Loading } from '../parts/loading';
import { AtWork } from './at-work';
import { openShifts } from './open-shift';
import { StartShift } from './start-shift';

/** Work at a checkpoint: begin a shift, then scan one person after the other, with network or without. */
export default function CheckpointPage() {
  const { data: me } = useMe();
  const [shift] = openShifts.useItems();
  if (shift !== undefined && (me === undefined || me.id === shift.officerId)) return <AtWork shift={shift} />;
  return me === undefined ? <Loading /> : <StartShift me={me} />;
}
