import type { convertToHtml } from 'mammoth';

/** The words of a Word file as HTML, without its pictures, comments and tracked deletions. */
export async function htmlOfDocx(bytes: ArrayBuffer): Promise<string> {
  const mammoth = (await import('mammoth/mammoth.browser.min.js')) as unknown as {
    default: { convertToHtml: typeof convertToHtml; images: { imgElement: (read: () => Promise<object>) => object } };
  };
  const { convertToHtml: convert, images } = mammoth.default;
  const noPictures = images.imgElement(async () => ({ src: '' }));
  const options = { convertImage: noPictures, includeDefaultStyleMap: true } as Parameters<typeof convertToHtml>[1];
  return (await convert({ arrayBuffer: bytes }, options)).value;
}
