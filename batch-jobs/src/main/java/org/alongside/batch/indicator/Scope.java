package org.alongside.batch.indicator;

/**
 * A set of cohorts that figures are asked for.
 *
 * @param code empty for the organisation
 */
public record Scope(Type type, String code) {

  public static final Scope ORGANISATION = new Scope(Type.ORGANISATION, "");

  /** The donor of whatever no grant pays for. */
  public static final String OWN = "OWN";

  /** Kinds of scopes. */
  public enum Type {
    ORGANISATION("organisation"),
    PROGRAMME("programme"),
    MODEL("model"),
    DONOR("donor"),
    GRANT("grant"),
    COUNTRY("country"),
    AREA("area");

    private final String code;

    Type(String code) {
      this.code = code;
    }

    /** As written in {@code figures.csv}. */
    public String code() {
      return code;
    }
  }

  /** Whether counts of this scope are "full" (a donor's or grant's own) or "distinct". */
  public String measure() {
    return type == Type.DONOR || type == Type.GRANT ? "full" : "distinct";
  }

  /** Such as {@code donor D-BETA}. */
  @Override
  public String toString() {
    return code.isEmpty() ? type.code() : type.code() + " " + code;
  }
}
