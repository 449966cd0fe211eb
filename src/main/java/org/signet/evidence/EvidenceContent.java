package org.signet.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.jboss.logging.Logger;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * The bytes of files, wherever they are. New ones go to the configured store, older ones are read
 * where they were put.
 */
@ApplicationScoped
public class EvidenceContent {

  private static final Logger LOG = Logger.getLogger("org.signet.evidence");

  private final DatabaseStore database;
  private final S3Store s3;
  private final Removals removals;

  EvidenceContent(DatabaseStore database, S3Store s3, Removals removals) {
    this.database = database;
    this.s3 = s3;
    this.removals = removals;
  }

  /**
   * The content from a byte on; the caller closes it.
   *
   * @throws IOException when the store does not give it
   */
  public InputStream open(EvidenceFile file, long from) throws IOException {
    return store(file).open(file.id(), from);
  }

  /**
   * The same for whoever asked for the file.
   *
   * @throws Problem UNAVAILABLE when the store does not give it
   */
  public InputStream served(EvidenceFile file, long from) {
    try {
      return open(file, from);
    } catch (IOException e) {
      throw unavailable(e, "Ask for the file again later.");
    }
  }

  /**
   * The SHA-256 of what is really there.
   *
   * @throws IOException when the store does not give it
   */
  public byte[] digest(EvidenceFile file) throws IOException {
    try (InputStream in = open(file, 0)) {
      return DigestUtils.sha256(in);
    }
  }

  /** Where new files go. */
  String storeOfNew() {
    return s3.isConfigured() ? S3Store.NAME : DatabaseStore.NAME;
  }

  /**
   * Has the content in the bucket, if that is where it goes, before the work that commits its row:
   * no connection to the database waits for the bucket. When no row came of it, it is taken away.
   *
   * @throws Problem UNAVAILABLE when the bucket does not take it
   */
  @Transactional(Transactional.TxType.NEVER)
  <T> T around(EvidenceFile file, Path content, Supplier<T> work) {
    if (!isInBucket(file)) {
      return work.get();
    }
    removals.foresee(file.id());
    try {
      s3.put(file.id(), file.mediaType(), content);
    } catch (IOException e) {
      // only the answer may be missing: in an hour it is looked after
      throw unavailable(e, "Nothing was kept. Send the file again later.");
    }
    try {
      return work.get();
    } finally {
      removals.remove(file.id());
    }
  }

  /** Keeps the content, in the transaction that inserts the file's row. */
  void put(EvidenceFile file, Path content) throws IOException {
    if (isInBucket(file)) {
      removals.cancel(file.id());
    } else {
      database.put(file.id(), file.mediaType(), content);
    }
  }

  /** Gives the content up, in the transaction that deletes the file's row. */
  void giveUp(EvidenceFile file) {
    if (isInBucket(file)) {
      removals.order(file.id());
    }
  }

  /** Takes away what was given up, when that is committed. */
  void remove(UUID id) {
    removals.remove(id);
  }

  private EvidenceStore store(EvidenceFile file) {
    return isInBucket(file) ? s3 : database;
  }

  private static boolean isInBucket(EvidenceFile file) {
    return file.store().equals(S3Store.NAME);
  }

  private static Problem unavailable(IOException e, String advice) {
    LOG.error("The store of evidence files fails", e);
    return Problem.of(
        ProblemType.UNAVAILABLE, "The store of evidence files does not answer. " + advice);
  }
}
