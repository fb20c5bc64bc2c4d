package org.alongside.registry.row;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a cell may hold beyond what the component's type says. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Cell {

  /** How a text is to be understood. */
  Format value() default Format.TEXT;

  /** The smallest number allowed. */
  long min() default 0;

  /** The largest number allowed, or the most characters of a text. */
  long max() default Integer.MAX_VALUE;

  /** What an empty cell stands for; empty for nothing. */
  String otherwise() default "";
}
