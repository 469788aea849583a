import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import { documentPath } from '@casecircle/shared/protocol/documents.ts';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { borrowDocument, returnDocument, warnBeforeLeaving } from './document-registry.ts';
import { onReturn } from './on-return.ts';
import type { DocumentState, SharedDocument } from './shared-document.ts';

/** The open document of that name while the component lives; undefined for the first moment. */
export function useDocument(name: DocumentName): SharedDocument | undefined {
  const path = documentPath(name);
  const [shared, setShared] = useState<SharedDocument>();
  useEffect(() => {
    let borrowed = borrowDocument(name);
    let stopFollowing = follow(borrowed);
    function follow({ state }: SharedDocument): () => void {
      return state.subscribe(({ successor }) => {
        if (!successor || borrowed === successor) return;
        stopFollowing();
        borrowed = successor;
        stopFollowing = follow(successor);
        setShared(successor);
      });
    }
    const stopWarning = warnBeforeLeaving();
    const stopReturning = onReturn(() => {
      const { link } = borrowed.state.getState();
      if (link.kind === 'ended' && link.code === 'signed-out') borrowed.again();
    });
    setShared(borrowed);
    return () => {
      stopFollowing();
      stopWarning();
      stopReturning();
      returnDocument(borrowed);
    };
  }, [path]);
  return shared?.path === path ? shared : undefined;
}

export function useDocumentState(shared: SharedDocument): DocumentState {
  return useStore(shared.state);
}
