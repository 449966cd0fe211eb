package org.signet.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.signet.platform.Sql;

/** Rows of {@code evidence_chunk}, read one at a time; of older files the one column. */
@ApplicationScoped
class DatabaseStore implements EvidenceStore {

  static final String NAME = "database";

  /** Bytes of a row. */
  static final int CHUNK = 256 * 1024;

  private final Sql sql;

  DatabaseStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void put(UUID id, String mediaType, Path content) throws IOException {
    try (InputStream in = Files.newInputStream(content)) {
      int seq = 0;
      for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
        sql.update(
            "insert into evidence_chunk (file_id, seq, content) values (?, ?, ?)",
            id,
            seq++,
            chunk);
      }
    }
  }

  @Override
  public InputStream open(UUID id, long from) throws IOException {
    var chunks = new Chunks(id, (int) (from / CHUNK));
    InputStream in = new SequenceInputStream(chunks);
    in.skipNBytes(from % CHUNK);
    return in;
  }

  private final class Chunks implements Enumeration<InputStream> {

    private final UUID id;
    private int seq;
    private Optional<byte[]> next;

    Chunks(UUID id, int seq) {
      this.id = id;
      this.seq = seq;
      this.next = read();
    }

    @Override
    public boolean hasMoreElements() {
      return next.isPresent();
    }

    @Override
    public InputStream nextElement() {
      byte[] chunk = next.orElseThrow(NoSuchElementException::new);
      seq++;
      next = chunk.length < CHUNK ? Optional.empty() : read();
      return new ByteArrayInputStream(chunk);
    }

    private Optional<byte[]> read() {
      return sql.first(
              "select coalesce((select content from evidence_chunk where file_id = f.id and seq ="
                  + " ?), substring(f.content from ? for ?)) as part from evidence_file f where"
                  + " f.id = ?",
              row -> Optional.ofNullable(row.getBytes("part")),
              seq,
              seq * CHUNK + 1,
              CHUNK,
              id)
          .flatMap(part -> part)
          .filter(part -> part.length > 0);
    }
  }
}
