package org.alongside.registry.entry;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import org.alongside.registry.row.Row;

/**
 * What every record of the registry has: an id, a version for optimistic locking, and who made and
 * who last changed it, when (UTC).
 *
 * @param <R> how files and JSON spell the record
 */
@MappedSuperclass
public abstract class Entry<R extends Record & Row> {

  /** The sequence steps by 100 for bulk writers; a typed record takes one step. */
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "registryIds")
  @SequenceGenerator(
      name = "registryIds",
      schema = "registry",
      sequenceName = "ids",
      allocationSize = 1)
  private long id;

  @Version
  @Column(nullable = false)
  private int version;

  @Column(name = "created_at", nullable = false, updatable = false)
  private LocalDateTime createdAt;

  @Column(name = "created_by", nullable = false, updatable = false)
  private String createdBy;

  @Column(name = "changed_at", nullable = false)
  private LocalDateTime changedAt;

  @Column(name = "changed_by", nullable = false)
  private String changedBy;

  /** The record as files and JSON spell it. */
  public abstract R row();

  public long id() {
    return id;
  }

  /** Rises with every change; the ETag of the record. */
  public int version() {
    return version;
  }

  public boolean isNew() {
    return id == 0;
  }

  /** Writes down who changed the record now, and, if it is new, who made it. */
  void stamp(String who, LocalDateTime when) {
    if (isNew()) {
      createdAt = when;
      createdBy = who;
    }
    changedAt = when;
    changedBy = who;
  }
}
