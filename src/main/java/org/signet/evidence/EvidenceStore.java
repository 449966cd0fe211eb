package org.signet.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Where the content of files is kept; neither way is a file held whole in memory. */
interface EvidenceStore {

  /** As in {@code evidence_file.store}. */
  String name();

  /** Keeps the content of a file whose row is inserted in the transaction at hand. */
  void put(UUID id, String mediaType, Path content) throws IOException;

  /**
   * The content from a place on.
   *
   * @param from how many bytes to leave out
   * @throws IOException when it cannot be had
   */
  InputStream open(UUID id, long from) throws IOException;

  /** Forgets the content; no row names it any more, or never did. */
  void delete(UUID id);
}
