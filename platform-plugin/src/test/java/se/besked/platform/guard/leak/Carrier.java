package se.besked.platform.guard.leak;

/** What words travel in. Each has a leak planted in it by {@link Planted}, which must be found. */
public enum Carrier {
  /** What Vaadin's client is told: texts, properties, arguments. */
  PAGE,
  HTML,
  JSON,
  TEXT,
  /** Text whose cells are kept apart by semicolons. */
  CSV,
  CALENDAR,
  MAIL,
  TEXT_MESSAGE,
  DIGITAL_POST,
  /** Of an answer: where it points and what its file is called. */
  HEADERS,
  /** What its files are called; they are unpacked too. */
  ZIP,
  PDF_TEXT,
  /** Who made it, by what and when. */
  PDF_PROPERTIES,
  PDF_XMP,
  /** What its files are called and said to be; they are unpacked too. */
  PDF_ATTACHMENT,
  /** Every other string in it: notes, headings, what stands for a picture, fields. */
  PDF_ELSEWHERE,
  /** Camera, owner, place and small pictures. */
  EXIF,
  PICTURE_XMP,
  IPTC,
  /** Whatever else a reader of pictures finds: comments, titles, profiles of colour. */
  PICTURE_WORDS,
  /** What can be read in a picture's bytes as they are. */
  PICTURE_BYTES,
  /** The box that an iPhone's picture comes in. */
  HEIC,
  /** A text in a text: Base64. */
  PACKED_TEXT,
  /** Nobody has taught the walk to read it; it is no carrier that may be met. */
  UNREADABLE
}
