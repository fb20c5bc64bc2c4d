package org.alongside.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the rules ask of classes, where ArchUnit has no word for it. */
final class Types {

  private static final Set<String> INEXACT =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  private Types() {}

  static DescribedPredicate<JavaClass> notEqualTo(Class<?> type) {
    return DescribedPredicate.describe(
        "are not " + type.getSimpleName(), javaClass -> !javaClass.isEquivalentTo(type));
  }

  static DescribedPredicate<JavaClass> notNamed(String simpleName) {
    return DescribedPredicate.describe(
        "are not named " + simpleName, javaClass -> !javaClass.getSimpleName().equals(simpleName));
  }

  /** {@code now()} of anything but a given clock, the system clocks, and the old ways. */
  static DescribedPredicate<JavaMethodCall> readsTheMachinesTime() {
    return DescribedPredicate.describe(
        "reads the machine's time",
        call -> {
          JavaClass owner = call.getTargetOwner();
          String method = call.getName();
          List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
          boolean given = parameters.size() == 1 && parameters.get(0).isEquivalentTo(Clock.class);
          return (owner.getPackageName().startsWith("java.time") && method.equals("now") && !given)
              || (owner.isEquivalentTo(Clock.class) && method.startsWith("system"))
              || (owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis"));
        });
  }

  static DescribedPredicate<JavaMethodCall> sleeps() {
    return DescribedPredicate.describe(
        "sleeps",
        call ->
            call.getTargetOwner().isEquivalentTo(Thread.class) && call.getName().equals("sleep"));
  }

  static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package with a package-info marked @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " says nothing"));
      }
    };
  }

  static ArchCondition<JavaClass> useNoFloatingPoint() {
    return new ArchCondition<>("use no floating point") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        Stream<JavaClass> types =
            Stream.of(
                    item.getFields().stream().map(field -> field.getRawType()),
                    item.getCodeUnits().stream().map(unit -> unit.getRawReturnType()),
                    item.getCodeUnits().stream()
                        .flatMap(unit -> unit.getRawParameterTypes().stream()),
                    item.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTarget().getRawReturnType()))
                .flatMap(stream -> stream);
        boolean inexact = types.anyMatch(type -> INEXACT.contains(type.getName()));
        events.add(
            new SimpleConditionEvent(item, !inexact, item.getName() + " uses floating point"));
      }
    };
  }

  static ArchCondition<JavaMethod> exchangeNoEntities() {
    return new ArchCondition<>("take and give no entities") {
      @Override
      public void check(JavaMethod item, ConditionEvents events) {
        boolean entity =
            item.getModifiers().contains(JavaModifier.PUBLIC)
                && Stream.concat(Stream.of(item.getReturnType()), item.getParameterTypes().stream())
                    .map(JavaType::getAllInvolvedRawTypes)
                    .flatMap(Set::stream)
                    .anyMatch(type -> type.isAnnotatedWith(Entity.class));
        events.add(
            new SimpleConditionEvent(item, !entity, item.getFullName() + " exchanges an entity"));
      }
    };
  }
}
