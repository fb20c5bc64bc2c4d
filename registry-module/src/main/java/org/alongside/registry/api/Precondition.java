package org.alongside.registry.api;

import jakarta.ws.rs.HeaderParam;
import org.alongside.registry.RegistryException;
import org.jspecify.annotations.Nullable;

/** What the caller says a record must be like before it is written. */
public class Precondition {

  @HeaderParam("If-Match")
  private @Nullable String ifMatch;

  @HeaderParam("If-None-Match")
  private @Nullable String ifNoneMatch;

  /** The version expected, 0 for no record; null if the caller does not care. */
  @Nullable Integer version() {
    if ("*".equals(ifNoneMatch)) {
      return 0;
    }
    return ifMatch == null || ifMatch.equals("*") ? null : version(ifMatch);
  }

  private static int version(String tag) {
    try {
      return Integer.parseInt(tag.replace("\"", ""));
    } catch (NumberFormatException e) {
      throw RegistryException.badRequest("If-Match: use the ETag that came with the record.");
    }
  }
}
