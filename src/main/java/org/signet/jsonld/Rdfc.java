package org.signet.jsonld;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** RDF Dataset Canonicalization, RDFC-1.0 with SHA-256, bounded in quads and in time. */
final class Rdfc {
  /**
   * A quad as Titanium hands it on: {@code datatype}, {@code language}, {@code direction}, {@code
   * graph} may be null.
   */
  record Quad(
      String subject,
      String predicate,
      String object,
      String datatype,
      String language,
      String direction,
      String graph) {}

  private Rdfc() {}

  /** Collects quads into {@code target}; stops at the limit. */
  static RdfQuadConsumer collector(List<Quad> target) {
    return new RdfQuadConsumer() {
      @Override
      public RdfQuadConsumer quad(
          String subject,
          String predicate,
          String object,
          String datatype,
          String language,
          String direction,
          String graph) {
        if (target.size() == Canonical.MAX_QUADS) {
          throw new LdRefused(
              Violation.Code.LIMIT, "", "more than " + Canonical.MAX_QUADS + " quads");
        }
        target.add(new Quad(subject, predicate, object, datatype, language, direction, graph));
        return this;
      }
    };
  }

  static byte[] canonicalize(List<Quad> quads) {
    RdfCanon canon = RdfCanon.create("SHA-256", new WorkLimit());
    StringWriter text = new StringWriter();
    try {
      for (Quad quad : quads) {
        canon.quad(
            quad.subject,
            quad.predicate,
            quad.object,
            quad.datatype,
            quad.language,
            quad.direction,
            quad.graph);
      }
      canon.provide(new NQuadsWriter(text));
    } catch (IllegalStateException e) {
      throw new LdRefused(
          Violation.Code.CANON_LIMIT,
          "",
          "not canonicalised within " + Canonical.MAX_STEPS + " steps");
    } catch (RdfConsumerException e) {
      throw new IllegalStateException("a consumer that does not throw", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Counts steps, not time: a slow machine must not refuse what a fast one accepts. */
  private static final class WorkLimit implements RdfCanonTicker {
    private int steps;

    @Override
    public void tick() {
      if (++steps > Canonical.MAX_STEPS) {
        throw new IllegalStateException("too many steps");
      }
    }
  }
}
