package org.alongside.batch.field.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.batch.field.export.Headers;
import org.alongside.batch.field.export.SubmissionTime;
import org.jspecify.annotations.Nullable;

/**
 * Which submission a row is of: {@code rootUuid}, which an edit keeps, where there is one, else
 * {@code _uuid}, else what ODK calls it. Of two rows with one identifier in an upload the later one
 * counts: by time of submission, then by place.
 */
final class Submissions {

  private static final List<String> IDS = List.of("rootUuid", "_uuid", "instanceID", "KEY");
  private static final int LONGEST = 60;

  private final Map<String, SheetRow> standing = new HashMap<>();

  /** The identifier; empty if the row has none. */
  static String id(SheetRow row) {
    SheetRow top = row.top();
    for (String name : IDS) {
      String id = top.first(columns(top.headers(), name)).replaceFirst("^uuid:", "");
      if (!id.isEmpty() && id.length() <= LONGEST) {
        return id;
      }
    }
    return "";
  }

  private static List<Integer> columns(Headers headers, String name) {
    List<Integer> all = new ArrayList<>(headers.find(name));
    all.addAll(headers.find("_" + name));
    return all;
  }

  /** Takes note of a submission, so that the later of two can be told. */
  void add(SheetRow top) {
    standing.merge(id(top), top, (first, second) -> isBefore(second, first) ? first : second);
  }

  private static boolean isBefore(SheetRow one, SheetRow other) {
    Optional<Instant> its = sentAt(one);
    Optional<Instant> others = sentAt(other);
    return its.isPresent() && others.isPresent() && its.get().isBefore(others.get());
  }

  private static Optional<Instant> sentAt(SheetRow top) {
    List<Integer> columns = top.headers().all(SubmissionTime::isColumn);
    @Nullable Instant at = SubmissionTime.of(top.first(columns));
    return Optional.ofNullable(at);
  }

  /** Whether a row is of a submission that a later one in the same upload takes the place of. */
  boolean isSuperseded(SheetRow row) {
    SheetRow stands = standing.get(id(row));
    return stands != null && !Objects.equals(stands.line(), row.top().line());
  }
}
