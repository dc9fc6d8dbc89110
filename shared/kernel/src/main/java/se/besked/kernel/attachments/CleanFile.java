package se.besked.kernel.attachments;

import java.io.Serializable;

/** A cleaned file that waits on disk to be kept. It is gone once closed, and after a restart. */
public interface CleanFile extends AutoCloseable, Serializable {
  /** In bytes. */
  long size();

  /** All of it; at most about the limit of size, so for one file at a time. */
  byte[] content();

  @Override
  void close();
}
