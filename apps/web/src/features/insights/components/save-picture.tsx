'use client';

import { useState, useSyncExternalStore } from 'react';
import { buttonClass } from '@reshelve/ui/button';

/** A PNG is this much finer than the picture is large: sharp on paper and on any screen. */
const FINENESS = 2;

const never = () => () => undefined;

/**
 * Draws the saved picture and hands it to the browser as a PNG. It is drawn from the address of
 * the SVG, which is this site's own, so that the canvas may be read again.
 */
async function savePng(svg: string, name: string): Promise<void> {
  const image = new Image();
  image.src = svg;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * FINENESS;
  canvas.height = image.naturalHeight * FINENESS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('The picture could not be drawn.');
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.png`;
  link.click();
  URL.revokeObjectURL(address);
}

/** Saves a chart. The SVG is a file like any other; the PNG is drawn here, so it needs scripts. */
export function SavePicture({ svg, name, title }: { svg: string; name: string; title: string }) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [failed, setFailed] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-3" data-no-print="">
      <a className={buttonClass('quiet')} href={svg} download={`${name}.svg`}>
        Save as SVG<span className="sr-only">: {title}</span>
      </a>
      {scripted && (
        <button
          type="button"
          className={buttonClass('quiet')}
          onClick={() => {
            setFailed(false);
            savePng(svg, name).catch(() => {
              setFailed(true);
            });
          }}
        >
          Save as PNG<span className="sr-only">: {title}</span>
        </button>
      )}
      <span role="status">
        {failed && 'The picture could not be drawn here. The SVG can be saved instead.'}
      </span>
    </div>
  );
}
