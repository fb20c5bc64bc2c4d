package org.alongside.registry.grant;

import org.alongside.registry.row.Choice;

/** The calendar a grant reports by (domain spec, section 6). */
public enum ReportingCalendar implements Choice {
  CALENDAR,
  US_FISCAL,
  APRIL,
  JULY,
  GRANT_YEAR
}
