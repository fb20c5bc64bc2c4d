package org.alongside.reporting.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.LocalDate;
import org.alongside.reporting.figure.PublishedGrant;
import org.jspecify.annotations.Nullable;

/** A grant as reports name it. */
@JsonbPropertyOrder({
  "grant",
  "title",
  "donor",
  "donorName",
  "rootDonor",
  "implementerName",
  "parentGrant",
  "startsOn",
  "endsOn",
  "calendar",
  "revisionPolicy",
  "editions"
})
public record GrantLine(
    String grant,
    String title,
    String donor,
    String donorName,
    String rootDonor,
    @Nullable String implementerName,
    @Nullable String parentGrant,
    LocalDate startsOn,
    LocalDate endsOn,
    String calendar,
    String revisionPolicy,
    String editions) {

  static GrantLine of(PublishedGrant grant) {
    return new GrantLine(
        grant.grant(),
        grant.title(),
        grant.donor(),
        grant.donorName(),
        grant.rootDonor(),
        grant.implementerName(),
        grant.parentGrant(),
        grant.startsOn(),
        grant.endsOn(),
        grant.calendar(),
        grant.revisionPolicy(),
        "/api/grants/" + grant.grant() + "/editions");
  }
}
