package org.alongside.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.alongside");

  private static final JavaClasses SINS =
      new ClassFileImporter().importPackages("org.alongside.architecture.wrong");

  static List<ArchRule> rules() {
    return Rules.all();
  }

  @Test
  void looksAtEveryModule() {
    assertThat(PRODUCT)
        .extracting(type -> type.getPackageName().split("\\.", 4)[2])
        .contains("registry", "reporting", "batch", "server");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holdsInTheProduct(ArchRule rule) {
    rule.allowEmptyShould(true).check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isBrokenByItsOwnSmallSin(ArchRule rule) {
    assertThat(rule.evaluate(SINS).hasViolation()).as(rule.getDescription()).isTrue();
  }
}
