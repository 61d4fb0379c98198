import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { CameraFailed, closeCamera, hasTorch, openCamera, setTorch, type CameraFault } from './camera';

export interface Camera {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: 'starting' | 'live' | CameraFault;
  readonly restart: () => void;
  /** Absent where the camera has no light. */
  readonly torch: { readonly isOn: boolean; readonly toggle: () => void } | undefined;
}

/** The camera's picture in a video for as long as the component is there; light and camera go out with it. */
export function useCamera(): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [stream, setStream] = useState<MediaStream>();
  const [fault, setFault] = useState<CameraFault>();
  const [isTorchOn, setTorchOn] = useState(false);

  useEffect(() => {
    const opening = openCamera();
    let isLeft = false;
    opening.then(
      (opened) => (isLeft ? undefined : setStream(opened)),
      (error: unknown) => setFault(error instanceof CameraFailed ? error.fault : 'no-camera'),
    );
    return () => {
      isLeft = true;
      setStream(undefined);
      setFault(undefined);
      setTorchOn(false);
      void opening.then(closeCamera, () => undefined);
    };
  }, [attempt]);

  useEffect(() => {
    if (video.current === null) return;
    video.current.srcObject = stream ?? null;
    // A page that is left while its video starts is no fault.
    if (stream !== undefined) video.current.play().catch(() => undefined);
  }, [stream]);

  const toggleTorch = (): void => {
    if (stream === undefined) return;
    const wanted = !isTorchOn;
    void setTorch(stream, wanted).then((isDone) => setTorchOn(isDone ? wanted : isTorchOn));
  };
  return {
    video,
    state: fault ?? (stream === undefined ? 'starting' : 'live'),
    restart: useCallback(() => setAttempt((made) => made + 1), []),
    torch: stream !== undefined && hasTorch(stream) ? { isOn: isTorchOn, toggle: toggleTorch } : undefined,
  };
}
