package org.signet.problem;

import java.util.List;
import java.util.Map;

/** A refused request. It becomes {@code application/problem+json}; no other exception is shown. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<FieldError> errors;
  private final transient Map<String, String> headers;

  private Problem(
      ProblemType type, String detail, List<FieldError> errors, Map<String, String> headers) {
    super(detail, null, false, false); // an answer, not a fault of ours: no stack trace
    this.type = type;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  /** A refusal with words for its reader. */
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of(), Map.of());
  }

  /** A refusal that names the fields at fault. */
  public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
    return new Problem(type, detail, errors, Map.of());
  }

  /** The fields at fault of a body that could be read. */
  public static Problem invalid(List<FieldError> errors) {
    String fields = errors.size() == 1 ? "One field is" : errors.size() + " fields are";
    return of(ProblemType.INVALID, fields + " not as needed; see errors.", errors);
  }

  /** Missing, or another institution's: the two are not told apart. */
  public static Problem notFound() {
    return of(ProblemType.NOT_FOUND, "Check the address; objects of other issuers are not shown.");
  }

  /** The same refusal with one more response header. */
  public Problem withHeader(String name, String value) {
    return new Problem(type, getMessage(), errors, Map.of(name, value));
  }

  /** What kind of refusal. */
  public ProblemType type() {
    return type;
  }

  /** The fields at fault; empty where none is. */
  public List<FieldError> errors() {
    return errors;
  }

  Map<String, String> headers() {
    return headers;
  }
}
