package org.alongside.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigurationTableTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(ALONGSIDE_[A-Z_]+)` \\|");
  private static final Pattern VARIABLE = Pattern.compile("<variable name=\"(alongside[^\"]+)\"");
  private static final Pattern PROPERTY =
      Pattern.compile("@ConfigProperty\\(\\s*name = \"(alongside[^\"]+)\"");

  @Test
  void everyVariableInUseHasItsRow() throws IOException {
    assertThat(documented()).containsAll(used());
  }

  @Test
  void everyRowIsInUse() throws IOException {
    assertThat(used()).containsAll(documented());
  }

  private static Set<String> documented() throws IOException {
    return found(ROW, read(ROOT.resolve("docs/configuration.md")));
  }

  private static Set<String> used() throws IOException {
    Set<String> names = new TreeSet<>();
    names.addAll(found(VARIABLE, read(Path.of("src/main/liberty/config/server.xml"))));
    for (Path source : sources()) {
      names.addAll(found(PROPERTY, read(source)));
    }
    return names.stream()
        .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Path> sources() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .flatMap(ConfigurationTableTest::javaFiles)
          .collect(Collectors.toSet());
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(hit -> hit.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }
}
