package org.signet.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Where the content of files is kept; neither way is a file held whole in memory. */
interface EvidenceStore {

  /** As in {@code evidence_file.store}. */
  String name();

  /**
   * Keeps the content of a file: in the database in the transaction that inserts its row, elsewhere
   * before that one.
   *
   * @throws IOException when it was not taken
   */
  void put(UUID id, String mediaType, Path content) throws IOException;

  /**
   * The content from a place on.
   *
   * @param from how many bytes to leave out
   * @throws IOException when it cannot be had
   */
  InputStream open(UUID id, long from) throws IOException;
}
