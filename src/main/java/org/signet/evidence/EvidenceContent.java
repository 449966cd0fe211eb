package org.signet.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.apache.commons.codec.digest.DigestUtils;
import org.jboss.logging.Logger;

/**
 * The bytes of files, wherever they are. New ones go to the configured store, older ones are read
 * where they were put.
 */
@ApplicationScoped
public class EvidenceContent {

  private static final Logger LOG = Logger.getLogger("org.signet.evidence");

  private final DatabaseStore database;
  private final S3Store s3;
  private final TransactionSynchronizationRegistry transaction;

  EvidenceContent(
      DatabaseStore database, S3Store s3, TransactionSynchronizationRegistry transaction) {
    this.database = database;
    this.s3 = s3;
    this.transaction = transaction;
  }

  /**
   * The content from a byte on; the caller closes it.
   *
   * @throws IOException when the store does not give it
   */
  public InputStream open(EvidenceFile file, long from) throws IOException {
    return store(file.store()).open(file.id(), from);
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

  /** Keeps what the transaction at hand has a row for; when that fails it is taken away again. */
  void put(EvidenceFile file, Path content) throws IOException {
    EvidenceStore store = store(file.store());
    after(status -> status != Status.STATUS_COMMITTED, store, file.id());
    store.put(file.id(), file.mediaType(), content);
  }

  /** Forgets the content when the transaction at hand has committed that its row is gone. */
  void deleteAfterCommit(EvidenceFile file) {
    after(status -> status == Status.STATUS_COMMITTED, store(file.store()), file.id());
  }

  private EvidenceStore store(String name) {
    return name.equals(S3Store.NAME) ? s3 : database;
  }

  private void after(IntPredicate outcome, EvidenceStore store, UUID id) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // it is too early to know
          }

          @Override
          public void afterCompletion(int status) {
            if (outcome.test(status)) {
              delete(store, id);
            }
          }
        });
  }

  private static void delete(EvidenceStore store, UUID id) {
    try {
      store.delete(id);
    } catch (RuntimeException e) {
      LOG.warnf(e, "The content of evidence file %s is still in the store '%s'", id, store.name());
    }
  }
}
