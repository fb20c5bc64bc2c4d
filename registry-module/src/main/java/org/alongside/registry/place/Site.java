package org.alongside.registry.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.ZoneId;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** Where people meet: a place in a country, or online. Dates are civil dates in its zone. */
@Entity
@Table(schema = "registry", name = "site")
public class Site extends Entry<SiteRow> {

  @Column private String code;
  @Column private String name;
  @Column private @Nullable String country;

  @ManyToOne
  @JoinColumn(name = "area_id")
  private @Nullable Area area;

  @Column(name = "time_zone")
  private String timeZone;

  @Column private String kind;
  @Column private String sensitivity;

  /** Takes over everything the row says. */
  void describe(SiteRow row, @Nullable Area area) {
    code = row.site();
    name = row.name();
    country = row.country();
    this.area = area;
    timeZone = row.timeZone();
    kind = row.kind().word();
    sensitivity = row.sensitivity().word();
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  /** In which a session's date is to be read. */
  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  @Override
  public SiteRow row() {
    return new SiteRow(
        code,
        name,
        country,
        area == null ? null : area.code(),
        timeZone,
        Choice.known(SiteKind.class, kind),
        Choice.known(Sensitivity.class, sensitivity));
  }
}
