package org.alongside.registry.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. */
public class PageQuery {

  private static final int MOST = 500;

  @QueryParam("after")
  @Parameter(description = "The value of next from the page before")
  private @Nullable String after;

  @QueryParam("limit")
  @DefaultValue("50")
  @Parameter(description = "How many records, 1 to 500")
  private int limit;

  @QueryParam("q")
  @DefaultValue("")
  @Parameter(description = "Part of a code or name")
  private String search = "";

  @Nullable String after() {
    return after;
  }

  int limit() {
    return Math.max(1, Math.min(limit, MOST));
  }

  String search() {
    return search.strip();
  }
}
