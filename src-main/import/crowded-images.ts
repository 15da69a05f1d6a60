import type { ContactImage } from './contact-image.ts';

/** A contact of so many points is worth remembering: thousands of rows of one file are it, and each would read them all. */
const crowd = 40;
const mostKept = 20;

/** The images of the contacts that many rows of a file are, kept while they are written. */
export type CrowdedImages = Readonly<{
  /** The image of a contact; read when it is not kept. */
  take: (id: number) => ContactImage;
  /** Forgets a contact that was written otherwise than through its image. */
  forget: (id: number) => void;
}>;

/** Keeps the images of contacts with many points over a reading of contacts. Whoever writes one changes its image alike. */
export function keepCrowdedImages(read: (id: number) => ContactImage): CrowdedImages {
  const kept = new Map<number, ContactImage>();
  return {
    take: (id) => {
      const known = kept.get(id);
      if (known !== undefined) return known;
      const image = read(id);
      if (image.points.size < crowd) return image;
      const [oldest] = kept.keys();
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
      kept.set(id, image);
      return image;
    },
    forget: (id) => void kept.delete(id),
  };
}
