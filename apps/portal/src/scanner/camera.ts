/** Why there is no picture. */
export type CameraFault = 'no-camera' | 'permission-refused' | 'busy';

export class CameraFailed extends Error {
  constructor(readonly fault: CameraFault) {
    super(`The camera cannot be used: ${fault}`);
  }
}

/** What a track can do beyond the types of the library (Media Capture and Streams, Image Capture). */
type TorchCapabilities = MediaTrackCapabilities & { readonly torch?: boolean };

const FAULTS: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: 'permission-refused',
  SecurityError: 'permission-refused',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** Opens the camera at the back, where there is one. @throws CameraFailed */
export async function openCamera(): Promise<MediaStream> {
  // Without HTTPS a browser has no `mediaDevices`, whatever its types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) throw new CameraFailed('no-camera');
  try {
    return await devices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
    });
  } catch (error) {
    throw new CameraFailed(FAULTS[error instanceof DOMException ? error.name : ''] ?? 'no-camera');
  }
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

export function hasTorch(stream: MediaStream): boolean {
  const [track] = stream.getVideoTracks();
  return (track?.getCapabilities() as TorchCapabilities | undefined)?.torch === true;
}

/** @returns whether the light is as it was asked to be */
export async function setTorch(stream: MediaStream, isOn: boolean): Promise<boolean> {
  const [track] = stream.getVideoTracks();
  try {
    await track?.applyConstraints({ advanced: [{ torch: isOn } as MediaTrackConstraintSet] });
    return track !== undefined;
  } catch {
    return false;
  }
}
