package org.alongside.registry.row;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The day on which what the record tells of happened. A change that touches such a day in a closed
 * quarter needs a reason. For dates alone; the dates of grants, cohorts and the like are none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface EventDay {

  /**
   * Whether all else that the record says holds from this day on, as the share of a grant does: a
   * change of it then touches this day, whenever the record ends.
   */
  boolean onward() default false;
}
