package org.alongside.batch.intake.bundle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All files of the bundle, in the order of the interchange spec, section 1. Each stands in the
 * group it belongs to; a group may name files of the groups before it.
 */
public final class Bundle {

  private static final List<BundleFile<?>> FILES =
      Stream.of(
              ReferenceFiles.files(),
              PeopleFiles.files(),
              Outcomes.files(),
              LinkFiles.files(),
              AccountFiles.files())
          .<BundleFile<?>>flatMap(List::stream)
          .sorted(Comparator.comparingInt(BundleFile::number))
          .toList();

  private static final Set<String> NOT_YET_READ = Set.of("names.csv");

  private Bundle() {}

  /** The files that are read, in the order in which they are imported. */
  public static List<BundleFile<?>> files() {
    return FILES;
  }

  /** The file with this name, {@code .csv} included. */
  public static Optional<BundleFile<?>> named(String name) {
    return FILES.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /**
   * @throws IllegalArgumentException if there is no such file
   */
  public static BundleFile<?> numbered(int number) {
    return FILES.stream()
        .filter(file -> file.number() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No file of the bundle has " + number));
  }

  /** Whether the interchange spec knows a file of this name that is not read so far. */
  public static boolean isNotYetRead(String name) {
    return NOT_YET_READ.contains(name);
  }
}
