import { messageType, syncType } from '@casecircle/shared/protocol/documents.ts';

export type UpdateFrame = 'step2' | 'update';

/** Which edits a frame bears: none for a step 1, awareness and everything unknown. */
export function updateFrame(bytes: Uint8Array): UpdateFrame | undefined {
  if (bytes[0] !== messageType.sync) return undefined;
  if (bytes[1] === syncType.step2) return 'step2';
  return bytes[1] === syncType.update ? 'update' : undefined;
}

/** A WebSocket class that tells of every frame it sends that bears edits, in the order of sending. */
export function countingSocket(Base: typeof WebSocket, onSent: (frame: UpdateFrame) => void): typeof WebSocket {
  return class CountingSocket extends Base {
    override send(body: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBufferLike>): void {
      super.send(body as Parameters<WebSocket['send']>[0]);
      const frame = body instanceof Uint8Array ? updateFrame(body) : undefined;
      if (frame) onSent(frame);
    }
  };
}
