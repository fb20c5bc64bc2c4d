package org.alongside.registry.api;

import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.row.Row;

/** Records of one kind over HTTP: listed, read and written by natural key. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class RecordResource<R extends Record & Row> {

  private final KeepEntry<R, ?> records;

  protected RecordResource(KeepEntry<R, ?> records) {
    this.records = records;
  }

  /** 200 with some of the records under a part of the key, such as a cohort. */
  protected Response list(Map<String, String> under, PageQuery query) {
    var page = records.show(Viewing.Way.API, under, query.after(), query.limit(), query.search());
    return Response.ok(JsonRows.page(records.format(), page)).build();
  }

  /** 200 with the record and its version as ETag, else 404. */
  protected Response one(Map<String, String> key) {
    Kept<R> kept = records.show(Viewing.Way.API, key).orElseThrow(RegistryException::notFound);
    return answer(Response.ok(), kept);
  }

  /** 201 if it was created, 200 if it was changed or already so. */
  protected Response put(Map<String, String> key, JsonStructure body, Precondition precondition) {
    var cells = JsonRows.cells(records.format(), key, body);
    Kept<R> kept = records.keep(key, cells, precondition.version());
    return answer(Response.status(kept.created() ? 201 : 200), kept);
  }

  /**
   * As {@link #put}, for a key of which only a part stands in the address; a part the body leaves
   * out does not apply.
   */
  protected Response putByBody(
      Map<String, String> under, JsonStructure body, Precondition precondition) {
    var cells = JsonRows.cells(records.format(), under, body);
    Map<String, String> key = new LinkedHashMap<>();
    for (String column : records.format().keyColumns()) {
      String text = under.containsKey(column) ? under.get(column) : cells.get(column);
      key.put(column, text == null ? "" : text);
    }
    return put(key, body, precondition);
  }

  /** As {@link #one}, for a key whose other parts stand in the query; absent ones are empty. */
  protected Response oneByQuery(Map<String, String> under, MultivaluedMap<String, String> query) {
    return one(keyByQuery(under, query));
  }

  /** The key of which only a part stands in the address, the other parts in the query. */
  protected Map<String, String> keyByQuery(
      Map<String, String> under, MultivaluedMap<String, String> query) {
    Map<String, String> key = new LinkedHashMap<>();
    for (String column : records.format().keyColumns()) {
      String text = under.containsKey(column) ? under.get(column) : query.getFirst(column);
      key.put(column, text == null ? "" : text);
    }
    return key;
  }

  private Response answer(Response.ResponseBuilder response, Kept<R> kept) {
    return response
        .tag(String.valueOf(kept.version()))
        .entity(JsonRows.object(records.format(), kept))
        .build();
  }
}
